// The trained weights: how the file holds them, and how they are unpacked.
/** Bytes of `[count, label, weight, label, weight, …]` for each feature, as `packRows` writes them. */
export function unpackRows(packed, features, steps) {
    const bytes = toBytes(packed);
    const starts = new Int32Array(features + 1);
    const entries = (bytes.length - features) / 2;
    const labels = new Uint8Array(entries);
    const values = new Float64Array(entries);
    let [at, entry] = [0, 0];
    for (let feature = 0; feature < features; feature += 1) {
        starts[feature] = entry;
        const count = bytes[at] ?? 0;
        for (at += 1; entry < (starts[feature] ?? 0) + count; entry += 1, at += 2) {
            const label = bytes[at] ?? 0;
            labels[entry] = label;
            values[entry] = toSigned(bytes[at + 1] ?? 0) * (steps[label] ?? 0);
        }
    }
    starts[features] = entry;
    return { starts, labels, values };
}
/** The other way round: for each feature its labels with whole numbers from -127 to 127. */
export function packRows(rows) {
    return toBase64(rows.flatMap((row) => [row.length, ...row.flatMap(([label, value]) => [label, value & 255])]));
}
/** Signed bytes as numbers. */
export function unpackNumbers(packed, step) {
    return Float64Array.from(toBytes(packed), (byte) => toSigned(byte) * step);
}
export function packNumbers(numbers) {
    return toBase64(numbers.map((number) => number & 255));
}
function toSigned(byte) {
    return byte < 128 ? byte : byte - 256;
}
function toBytes(packed) {
    return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
}
function toBase64(bytes) {
    let text = '';
    for (const byte of bytes)
        text += String.fromCharCode(byte);
    return btoa(text);
}

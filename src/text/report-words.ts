// Words that occur in every incident report and in all English prose, so sharing them does not make two reports
// similar.

export const reportWords: ReadonlySet<string> = new Set(
  `utc com http https www kind kinds engineer engineers january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday let ask asked beginning fully everywhere know wide zero cost
  able about above accident across actual add added after afterwards again against all allow allowed almost
  alone along already also although always among amount and another answer answered answers any anyone
  anything appear appeared applied apply are around asked available away became because become becomes been
  before began behind being below best better between big both bring broke broken brought build but call
  called calls came can cannot careful case cases caused causes certain change changes check checked clear
  clearly close closed come comes common companies company complete completely consequence contain contained
  continue continued correct correctly could create created current currently customer customers cut date
  day days deal delay describe described detail details did difference different difficult discover
  discovered does doing done down due during each early easy effect either else enable end ended enough
  entire error errors especially even ever every everybody everyone everything exactly example exist
  existing expect expected explain explains extra fact failed fails failure failures far fast few fewer
  finally find fine finish finished first fix fixed follow followed following follows for force former found
  four free from full further gave general get give given go goes going gone good got great grew group grow
  had half hand happen happened happens hard has have having help helped hence her here high higher him his
  hour hours how however idea identified impact important incident incidents include included including
  increase increased instance instead intended into introduced issue issues its itself just kept knew know
  known lack large last late later lead least leave leaves led left less level like list long longer look
  looked lost low lower made main make makes making many may mean means meant might minute minutes miss
  missed missing mistake moment month months more most move moved moving much must name names near need
  needed neither never new next night nobody none nor not nothing notice noticed now number off often old
  once one only open order ordinary original other others our out outage outages over own page pages part
  particular past people perform performed physical piece place plan planned point possible previous
  previously probably problem problems process produce produced project provide provided put quick quickly
  quite raised ran range rather reached read real really reason receive received recent recently remain
  remained remaining remove removed repair repaired report reported required requires respond response rest
  restore restored result return returned returns right root rule safe said same saw say second seconds see
  seen self sent separate serve service services set several shall share shared she short should show showed
  shown shows side similar simple simply since single situation six slow slowly small some someone something
  soon source space special stage start started starting starts state statement stayed step steps still
  stood stop stopped success successful successfully such sudden suddenly support sure system systems table
  take taken team teams tell tells test tested tests than that the their them themselves then there
  therefore these they thing things this those though thought three through thus time times today together
  told too took tool toward tried trouble true try trying turn turned two type unable under understand
  understood unknown until upon use used user users using usual usually value version very via view visible
  wait waited want wanted was way week weeks well went were what when where whether which while who whole
  whom whose why wide will with within without word work worked working works would write written wrong year
  years yet you your`.split(/\s+/),
);

// Japanese reports. Dates such as 2024年4月8日 are read where the forms of dates are.
import type { Language } from './language.ts';

// prettier-ignore
export const japanese: Language = {
  name: 'Japanese',
  months: [],
  headings: {
    summary: ['概要', '要約', 'サマリー', 'サマリ', '障害概要', '何が起きたか'],
    impact: ['影響', '影響範囲', '障害の影響'],
    timeline: ['タイムライン', '時系列', '経緯', '対応経緯', '経過'],
    'root-cause': ['原因', '根本原因', '障害原因', '発生原因', '原因分析'],
    'contributing-factors': ['要因', '寄与要因'],
    trigger: ['きっかけ', 'トリガー'],
    detection: ['検知', '検出', '発見'],
    resolution: ['対応', '復旧', '復旧対応', '解決', '対処'],
    actions: ['再発防止策', '再発防止', '今後の対応', '今後の対策', '対策', 'アクションアイテム', 'アクション'],
    lessons: ['教訓', '学び', '学んだこと'],
    'went-well': ['うまくいったこと', '良かった点'],
    'went-wrong': ['うまくいかなかったこと', '悪かった点', '改善点'],
    lucky: ['幸運だったこと'],
    supporting: ['参考', '補足', '関連情報'],
  },
  keys: {
    title: ['タイトル', '件名'], date: ['日付', '発生日'], started: ['発生日時', '発生時刻', '開始', '開始日時'],
    resolved: ['復旧日時', '復旧時刻', '終了', '終了日時', '解決日時'], detected: ['検知日時', '検知時刻'], duration: ['障害時間', '継続時間'],
    severity: ['重要度', '深刻度'], authors: ['作成者', '著者'], services: ['影響サービス', '対象サービス'],
    organization: ['組織', '会社'], 'time zone': ['タイムゾーン'],
  },
  rows: [
    { role: 'started', any: ['障害(?:が)?発生', '障害開始'], finds: ['障害発生', '障害開始'], leaves: ['会議開始'] },
    { role: 'detected', any: ['(?:障害|異常)を?検知', 'アラート(?:が)?発報'], finds: ['異常を検知', 'アラートが発報'], leaves: ['アラートを追加'] },
    { role: 'resolved', any: ['復旧(?:を)?(?:完了|確認)', '(?:障害|サービス)が?復旧'], finds: ['復旧を確認', 'サービスが復旧'], leaves: ['一部機能を確認'] },
  ],
  frequent: ['の', 'を', 'に', 'が', 'は', 'した', 'ため', 'から', 'ました', 'です'],
  dates: [],
  sentence: 'ディスクが満杯になったため、注文を受け付けられない状態が続きました。',
};

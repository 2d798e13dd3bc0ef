import {
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';

/** Size of a video, px. */
export const VIDEO = { width: 1920, height: 1080 } as const;
export const QUALITY = QUALITY_HIGH;

/** A kind of video file with its codec. */
export interface VideoForm {
  readonly ending: 'mp4' | 'webm';
  readonly codec: VideoCodec;
}

/** The codecs of each kind of file, those that most programs play first. */
const CODECS = { mp4: ['avc'], webm: ['vp9', 'vp8', 'av1'] } as const satisfies Record<
  VideoForm['ending'],
  readonly VideoCodec[]
>;

export const formatOf = ({ ending }: VideoForm) =>
  ending === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat();

/** The best kind of video that this browser can make; null if it can make none. */
export async function bestForm(): Promise<VideoForm | null> {
  if (typeof VideoEncoder === 'undefined') return null;
  for (const ending of ['mp4', 'webm'] as const) {
    const codec = await getFirstEncodableVideoCodec([...CODECS[ending]], { ...VIDEO, quality: QUALITY });
    if (codec) return { ending, codec };
  }
  return null;
}

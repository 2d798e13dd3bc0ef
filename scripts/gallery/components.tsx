import type { ReactNode } from 'react';
import { PAGE_PALETTE } from '../../src/scene/palette.ts';
import type { Pen } from '../../src/scene/pen/pen.ts';
import { drawMark } from '../../src/scene/timeline/drawMark.ts';
import { MARK_FILLS, MARK_SHAPES, type MarkFill, type MarkShape } from '../../src/scene/timeline/marks.ts';
import { Boundary } from '../../src/ui/Boundary.tsx';
import controls from '../../src/ui/controls.module.css';
import * as icons from '../../src/ui/icons.tsx';
import { ScenePart } from '../../src/ui/ScenePart.tsx';

const MARK = { size: 11, dot: 11, bar: 40, room: 8 };

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Buttons in their states, and every icon. */
export function Controls() {
  return (
    <Part title="Controls">
      <p className="row">
        <button type="button" className={controls.button}>
          Button
        </button>
        <button type="button" className={controls.button} aria-pressed>
          Pressed
        </button>
        <button type="button" className={controls.quiet}>
          Quiet
        </button>
      </p>
      <p className="row">
        <button type="button" className={controls.primary}>
          Primary
        </button>
      </p>
      <ul className="row">
        {Object.entries(icons).map(([name, Icon]) => (
          <li key={name}>
            <button type="button" className={controls.icon} title={name} aria-label={name}>
              <Icon />
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Mark({ shape, fill, reported }: { shape: MarkShape; fill: MarkFill; reported: boolean }) {
  const width = shape === 'dot' ? MARK.dot : MARK.bar;
  const style = { shape, fill, reported, value: '' };
  const colour = PAGE_PALETTE.sectors[0] ?? PAGE_PALETTE.other;
  const draw = (pen: Pen) => drawMark(pen, { style, width, size: MARK.size, colour, palette: PAGE_PALETTE });
  const across = MARK.bar + 2 * MARK.room;
  const down = MARK.size + 2 * MARK.room;
  return (
    <svg
      width={across}
      height={down}
      viewBox={`${-across / 2} ${-down / 2} ${across} ${down}`}
      aria-hidden="true"
    >
      <ScenePart draw={draw} />
    </svg>
  );
}

/** Marks of the timeline: a shape per precision, a fill per stage or status. */
export function Marks() {
  const rows = MARK_SHAPES.flatMap((shape) => [
    { shape, reported: false },
    { shape, reported: true },
  ]);
  return (
    <Part title="Marks">
      <table>
        <thead>
          <tr>
            <th scope="col">shape</th>
            {MARK_FILLS.map((fill) => (
              <th key={fill} scope="col">
                {fill}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ shape, reported }) => (
            <tr key={`${shape} ${reported}`}>
              <th scope="row">{reported ? `${shape}, reported` : shape}</th>
              {MARK_FILLS.map((fill) => (
                <td key={fill}>
                  <Mark shape={shape} fill={fill} reported={reported} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

const Swatch = ({
  name,
  colour,
  on,
}: {
  readonly name: string;
  readonly colour: string;
  readonly on?: string;
}) => (
  <li className="swatch" style={{ background: colour, color: on ?? PAGE_PALETTE.paper }}>
    {name}
  </li>
);

/** The colours of the legends. */
export function Swatches() {
  return (
    <Part title="Colours">
      <ul className="row">
        {PAGE_PALETTE.sectors.map((colour, i) => (
          <Swatch key={colour} name={`sector ${i + 1}`} colour={colour} />
        ))}
        <Swatch name="other" colour={PAGE_PALETTE.other} />
      </ul>
      <ul className="row">
        {PAGE_PALETTE.classes.map((colour, i) => (
          <Swatch key={colour} name={`class ${i + 1}`} colour={colour} on={PAGE_PALETTE.onClasses[i] ?? ''} />
        ))}
      </ul>
    </Part>
  );
}

function Faulty(): ReactNode {
  throw new Error('an example');
}

/** What stands in for content. */
export function States() {
  return (
    <Part title="States">
      <p className={controls.nothing}>Nothing matches the filters.</p>
      <Boundary name="Timeline">
        <Faulty />
      </Boundary>
    </Part>
  );
}

import { controlsStyle } from './controls'

/** Nastaliq faces as systems and newsrooms name them, then Naskh ones. Nothing is loaded from anywhere. */
const NASTALIQ =
  "'Jameel Noori Nastaleeq','Noto Nastaliq Urdu','Mehr Nastaliq Web','Alvi Nastaleeq','Urdu Typesetting','Awami Nastaliq'," +
  "'Noto Naskh Arabic','Geeza Pro','Segoe UI','Scheherazade New',Amiri,Tahoma,serif"

/** Labels are small, and small Nastaliq cannot be read. They are inline so that no line breaks before them. */
const PLAIN = "'Noto Naskh Arabic','Noto Sans Arabic','Segoe UI',Tahoma,'Geeza Pro',system-ui,sans-serif"

/** The style of a page; every rule stays below `.khabar`. */
export const STYLE = `
.khabar{color-scheme:light dark;--khabar-paper:light-dark(#fffdf8,#16181d);--khabar-ink:light-dark(#1c1b19,#ece8df);
--khabar-faint:light-dark(#5b5850,#aaa59a);--khabar-line:light-dark(#ddd6c8,#3a3d45);--khabar-lit:light-dark(#c2410c,#ffd166);
--khabar-tip-paper:light-dark(#1c1b19,#f5efe2);--khabar-tip-ink:light-dark(#fffdf8,#16181d);
background:var(--khabar-paper);color:var(--khabar-ink);font:16px/1.7 ${PLAIN};padding:1.5rem clamp(1rem,4vw,3rem) 5rem;
box-sizing:border-box;min-height:100vh}
.khabar *{box-sizing:border-box}
.khabar-person{--tint:light-dark(#ffe3cf,#4d2c14);--badge:light-dark(#9a3b00,#ffb786)}
.khabar-role{--tint:light-dark(#f6ecc4,#3d3514);--badge:light-dark(#6b5200,#e9d26b)}
.khabar-agency{--tint:light-dark(#d8e8fb,#173558);--badge:light-dark(#0b4d8f,#9cc9ff)}
.khabar-place{--tint:light-dark(#d9f0dc,#173d25);--badge:light-dark(#14602f,#8fdda6)}
.khabar-date{--tint:light-dark(#ecdff7,#3a2352);--badge:light-dark(#63278f,#d8b4fb)}
.khabar-agreement{--tint:light-dark(#fbdbe3,#561b2d);--badge:light-dark(#98103c,#ffa9bf)}
.khabar-frame{container-type:inline-size}
.khabar-columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(16rem,22rem);gap:1rem 3rem;align-items:start}
@container(max-width:52rem){.khabar-columns{grid-template-columns:minmax(0,1fr)}}
.khabar-wide{margin-top:1.5rem}
.khabar .text{font-family:${NASTALIQ};font-size:1.25rem;line-height:2.9;max-width:46rem;overflow-wrap:anywhere}
.khabar .text p{margin:0 0 .4em;white-space:pre-wrap}
.khabar .text .headline{font-size:1.5rem;font-weight:700}
.khabar-mark{color:inherit;background:var(--tint);border-bottom:2px solid var(--badge);border-radius:4px;padding:0 .2em;
outline:2px solid transparent;outline-offset:1px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.khabar-mark.khabar-role{border-bottom-style:dashed}
.khabar-mark.khabar-agreement{border-bottom-style:double;border-bottom-width:4px}
.khabar-label{font:600 .75rem/1.5 ${PLAIN};white-space:nowrap;margin-left:.35em;vertical-align:.15em;user-select:none;-webkit-user-select:none}
.khabar [dir=rtl] .khabar-label{margin-left:0;margin-right:.35em}
.khabar .khabar-label a{background:var(--badge);color:var(--khabar-paper);border-radius:3px;padding:.1em .4em;text-decoration:none}
.khabar-label a:focus-visible,.khabar a:focus-visible,.khabar input:focus-visible,.khabar-scroll:focus-visible{outline:3px solid var(--khabar-lit);outline-offset:2px}
.khabar-topic,.khabar-sentence{background:var(--khabar-wash,transparent);box-decoration-break:clone;-webkit-box-decoration-break:clone}
.khabar-topic{text-decoration:underline dotted var(--khabar-faint) 2px;text-underline-offset:.35em}
.khabar h1,.khabar h2{font-size:1.1rem;margin:0 0 .5rem;line-height:1.5}
.khabar aside section{margin-bottom:1.5rem}
.khabar ul,.khabar ol{list-style:none;margin:0;padding:0}
.khabar-item{border-inline-start:4px solid var(--badge,var(--khabar-line));padding:.15rem .6rem;margin:.35rem 0;
outline:2px solid transparent;border-radius:2px}
.khabar-item:target,.khabar tr:target{background:var(--tint,var(--khabar-line))}
.khabar-mark:target{background:var(--khabar-lit);color:var(--khabar-paper)}
.khabar-name{font-weight:700}
.khabar-fact,.khabar small{color:var(--khabar-faint);font-size:.875rem}
.khabar-name+.khabar-fact{margin-inline-start:.4em}
.khabar a{color:inherit}
.khabar-mentions a{display:inline-block;min-width:1.5rem;text-align:center;color:var(--khabar-faint)}
.khabar-when{font-weight:700;display:block}
.khabar-timeline{border-inline-start:2px solid var(--khabar-line);padding-inline-start:.9rem!important}
.khabar-timeline .khabar-item{position:relative;border:0}
.khabar-timeline .khabar-item::before{content:"";position:absolute;inset-inline-start:calc(-.9rem - 6px);top:.75rem;width:10px;height:10px;
border-radius:50%;background:var(--badge,var(--khabar-paper));border:2px solid var(--badge,var(--khabar-faint))}
.khabar-scroll{overflow-x:auto}
.khabar table{border-collapse:collapse;width:100%}
.khabar th,.khabar td{border:1px solid var(--khabar-line);padding:.35rem .6rem;text-align:start;vertical-align:top}
.khabar tr,.khabar td a{outline:2px solid transparent;outline-offset:-2px}
.khabar-controls{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:0 0 1.25rem;font-size:.9375rem}
.khabar-controls fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:center}
.khabar-controls legend{float:inline-start;padding:0;margin-inline-end:.9rem;color:var(--khabar-faint)}
.khabar-choice{display:inline-flex;gap:.3rem;align-items:center;min-height:1.75rem}
.khabar-swatch{background:var(--tint);border-bottom:2px solid var(--badge);border-radius:3px;padding:0 .4em}
.khabar-tips{position:fixed;inset-inline:1rem;bottom:1rem;display:grid;gap:.25rem;justify-items:center;pointer-events:none;z-index:1}
.khabar-tip{display:none;margin:0;max-width:100%;padding:.25rem .9rem;border-radius:6px;background:var(--khabar-tip-paper);color:var(--khabar-tip-ink)}
.khabar-made{color:var(--khabar-faint);font-size:.875rem;margin-top:2rem}
${controlsStyle}
@media print{.khabar{color-scheme:light;padding:0 .75rem;min-height:0}.khabar-controls,.khabar-tips,.khabar-mentions{display:none}
.khabar-mark,.khabar-label a,.khabar-swatch{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.khabar-columns{display:block}.khabar-item,.khabar tr,.khabar .text p{break-inside:avoid}}
@media(forced-colors:active){.khabar-mark{border-bottom:2px solid Mark}.khabar-label a{border:1px solid}}
`

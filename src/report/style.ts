export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#fffdf8,#16181d);--ink:light-dark(#1c1b19,#ece8df);--faint:light-dark(#5b5850,#aaa59a);
--line:light-dark(#ddd6c8,#3a3d45);--bar:light-dark(#d8e8fb,#173558);--act:light-dark(#0b4d8f,#9cc9ff);--lit:light-dark(#c2410c,#ffd166)}
*{box-sizing:border-box}
body{margin:0;padding:1.5rem clamp(1rem,4vw,3rem) 4rem;background:var(--paper);color:var(--ink);
font:16px/1.6 system-ui,'Segoe UI','Noto Naskh Arabic','Noto Sans Arabic',Tahoma,sans-serif}
h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem}
p{margin:.25rem 0}.faint,small{color:var(--faint)}
.facts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0;padding:0;list-style:none}.facts strong{font-size:1.5rem;display:block;line-height:1.2}
.search{position:sticky;top:0;background:var(--paper);padding:.5rem 0;z-index:1}
input,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--faint);border-radius:6px;padding:.35rem .7rem;min-height:2.25rem}
input{width:min(30rem,100%)}button{color:var(--act);cursor:pointer}
:focus-visible{outline:3px solid var(--lit);outline-offset:2px}
.rankings{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:1rem 2.5rem}
.chart{position:relative;height:22rem}
.scroll{overflow:auto;max-height:26rem;border:1px solid var(--line)}
table{border-collapse:collapse;width:100%}th,td{padding:.25rem .6rem;text-align:start;border-bottom:1px solid var(--line);vertical-align:top}
thead th{position:sticky;top:0;background:var(--paper)}td.number,th.number{text-align:end;font-variant-numeric:tabular-nums}
td bdi{overflow-wrap:anywhere}.day{white-space:nowrap}
caption{text-align:start;padding:.25rem 0;color:var(--faint)}
svg{width:100%;height:auto;max-height:80vh;border:1px solid var(--line)}
svg text{fill:var(--ink);font-size:13px;text-anchor:middle;paint-order:stroke;stroke:var(--paper);stroke-width:3px}
svg line{stroke:var(--faint);stroke-opacity:.55}svg circle{fill:var(--act);stroke:var(--paper)}
svg.pointed g.node,svg.pointed line{opacity:.15}svg.pointed .lit{opacity:1!important}
@media print{.search,button{display:none}.scroll{max-height:none;overflow:visible}}
`

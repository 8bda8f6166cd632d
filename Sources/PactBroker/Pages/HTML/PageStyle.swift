import Pact

/// How pages look, in light and in dark.
enum PageStyle {
    static let response = HTTPResponse(
        status: 200,
        headers: ["Content-Type": "text/css; charset=utf-8", "Cache-Control": "max-age=3600", "X-Content-Type-Options": "nosniff"],
        text: sheet)

    private static let sheet = """
        :root { color-scheme: light dark; --text: #1d2430; --quiet: #56606f; --ground: #ffffff; --raised: #f3f5f8; --line: #c9d0da;
          --link: #0b57b8; --good: #12682f; --bad: #b3201d; --warn: #8a5300; }
        @media (prefers-color-scheme: dark) { :root { --text: #e4e8ee; --quiet: #a3adba; --ground: #14181f; --raised: #1e242d;
          --line: #3a4451; --link: #82b7ff; --good: #6fd38c; --bad: #ff8d86; --warn: #f0b455; } }
        * { box-sizing: border-box; }
        body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); }
        a { color: var(--link); }
        a:focus-visible, input:focus-visible, button:focus-visible, select:focus-visible, [tabindex]:focus-visible, summary:focus-visible {
          outline: 3px solid var(--link); outline-offset: 2px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -100vw; } .skip:focus { position: static; display: block; padding: .5rem 1rem; }
        header { background: var(--raised); border-bottom: 1px solid var(--line); }
        header ul, .trail ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: .75rem 1rem; list-style: none; }
        .trail ol { padding: 0; gap: .25rem .5rem; } .trail li::after { content: " ›"; color: var(--quiet); }
        main { max-width: 76rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; } h2 { font-size: 1.25rem; margin-top: 2rem; }
        h1, h2, h3, td, th, li, p, dd { overflow-wrap: anywhere; }
        .scrolls { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--quiet); padding-bottom: .25rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line);
          min-width: 7.5rem; } thead th { white-space: nowrap; }
        tbody th { font-weight: 500; }
        pre { overflow-x: auto; padding: .75rem; background: var(--raised); border: 1px solid var(--line); border-radius: 4px;
          font: .9rem/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
        .good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
        .warn { color: var(--warn); font-weight: 600; } .quiet, .empty { color: var(--quiet); }
        .badge { display: inline-block; border: 1px solid var(--line); border-radius: 999px; padding: 0 .6em; margin: 0 .25em .15em 0;
          font-size: .85em; overflow-wrap: anywhere; } .badge.newest { border-color: var(--text); font-weight: 600; }
        .badge.environment { border-color: var(--good); }
        form { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: 1rem; background: var(--raised);
          border: 1px solid var(--line); border-radius: 4px; }
        label { display: grid; gap: .2rem; font-size: .9rem; }
        input, select, button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line);
          border-radius: 4px; padding: .3rem .5rem; } button { cursor: pointer; }
        section.interaction { border-top: 2px solid var(--line); margin-top: 2rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: var(--quiet); } dd { margin: 0; }
        svg { max-width: 100%; height: auto; } svg text { fill: var(--text); font: 14px system-ui, sans-serif; }
        svg rect { fill: var(--raised); stroke: var(--line); } svg path { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
        svg .good { stroke: var(--good); } svg .bad { stroke: var(--bad); stroke-dasharray: 6 4; } svg .warn { stroke: var(--warn);
          stroke-dasharray: 2 3; }
        @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .5rem; } }
        @media (prefers-contrast: more) { :root { --line: currentColor; --quiet: currentColor; } }
        @media print { header, form, .skip { display: none; } }
        """
}

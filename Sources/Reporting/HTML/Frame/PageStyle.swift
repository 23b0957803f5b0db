/// The style sheet of a page.
///
/// Colours stand in two lists, for light and for dark; a test computes that each pair that meets is told apart (WCAG AA).
enum PageStyle {
    /// See ``Embedded/hash``.
    static let hash = "rUfjiUTg3iVE+Ws+ZsDDpaa/njIQ8WDVkGqTveNhi5w="

    static let text = colours + page + parts + picture + media

    /// Text, and lines that mean something, on the two grounds.
    private static let colours = """

        :root{color-scheme:light dark;--ground:#ffffff;--panel:#f4f6f8;--text:#1b1f24;--faint:#545d68;--line:#d0d7de;
        --link:#0a4bb8;--bad:#b3261e;--warn:#7d4e00;--good:#1a6b32;--calm:#46627f;--bar:#6b87a8;--gap:#6f7985}
        @media screen and (prefers-color-scheme:dark){:root{--ground:#14171b;--panel:#1d2127;--text:#e6e8eb;
        --faint:#a6afba;--line:#3b424c;--link:#8ab4f8;--bad:#ff9389;--warn:#f0b860;--good:#7bd08c;--calm:#9db8d6;
        --bar:#7f9cc0;--gap:#8a95a1}}

        """

    private static let page = """
        *{box-sizing:border-box}
        html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;background:var(--ground);
        color:var(--text);-webkit-text-size-adjust:100%}
        body{margin:0 auto;max-width:64rem;padding:1.25rem 1rem 4rem;overflow-wrap:anywhere}
        h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .5rem;text-wrap:balance}
        h2{font-size:1.2rem;margin:2.25rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
        h3{font-size:1rem;margin:0}p{margin:.4rem 0}a{color:var(--link)}
        pre,code{font:13px/1.5 ui-monospace,"Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace}
        pre{margin:0;padding:.5rem .75rem;background:var(--panel);border-radius:6px;white-space:pre-wrap;
        overflow-wrap:anywhere;max-height:32rem;overflow-y:auto}
        ul,ol{margin:.4rem 0;padding-left:1.4rem}
        summary{cursor:pointer;padding:.25rem 0;color:var(--link)}summary>h2{display:inline;border:0;padding:0}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px}
        table{border-collapse:collapse;width:100%;font-size:.875rem}
        caption{text-align:left;color:var(--faint);padding:.25rem 0}
        th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}
        th,td{min-width:6.5rem}th{font-weight:600}
        button,select{font:inherit;color:var(--text);background:var(--panel);border:1px solid var(--faint);
        border-radius:6px;padding:.3rem .8rem;cursor:pointer}
        .skip{position:absolute;left:-99rem}.skip:focus{position:static}
        .faint{color:var(--faint)}.bad{color:var(--bad)}.warn{color:var(--warn)}.good{color:var(--good)}
        .calm{color:var(--calm)}.small{font-size:.875rem}[hidden]{display:none!important}

        """

    private static let parts = """
        .status{display:inline-block;margin:0;padding:.1rem .7rem;border:2px solid;border-radius:1rem;font-weight:700;
        letter-spacing:.04em;text-transform:uppercase;font-size:.875rem}
        #answer{border-left:4px solid var(--line);padding-left:1rem;margin-top:1rem}
        .facts{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;margin:.5rem 0}
        .facts dt{color:var(--faint)}.facts dd{margin:0}.first{font-weight:600}
        .who{display:inline-block;border:1px solid var(--calm);color:var(--calm);border-radius:1rem;padding:0 .6rem;
        margin-right:.4rem;font-size:.8125rem;font-weight:600}
        .records{margin:.5rem 0}.records li{list-style:none}
        .records,.records ul{padding:0}
        .place{font-size:.8125rem;color:var(--faint);margin:.5rem 0 .15rem}
        article{border:1px solid var(--line);border-left:5px solid var(--calm);border-radius:8px;padding:.75rem 1rem;
        margin:.75rem 0}
        article.bad-edge{border-left-color:var(--bad)}article.warn-edge{border-left-color:var(--warn)}
        article.good-edge{border-left-color:var(--good)}
        .tag{font-weight:600;font-size:.8125rem;text-transform:uppercase;letter-spacing:.03em}
        .filters{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:end;background:var(--panel);
        padding:.6rem .9rem;border-radius:8px}
        .filters fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem .9rem}
        .filters legend{padding:0;font-size:.8125rem;color:var(--faint)}
        .filters label{display:inline-flex;gap:.35rem;align-items:center}
        .row:target,article:target{outline:3px solid var(--link);outline-offset:2px}
        .scroll{overflow-x:auto}
        .counts th,.counts td{min-width:0;overflow-wrap:break-word}.groups tbody th{min-width:13rem}.counts .number{text-align:right;font-variant-numeric:tabular-nums;
        white-space:nowrap;width:1%}.counts .when{white-space:nowrap}.counts .share{width:22%}
        .counts .long{width:70%}.counts th div{font-weight:400}
        .share svg{display:block;width:100%;height:12px;margin-top:5px;overflow:hidden}.share .rest{fill:var(--bar)}

        """

    private static let picture = """
        .time{display:block;width:100%;overflow:hidden;background:var(--panel);border-radius:8px}
        .time text{font:12px system-ui,"Segoe UI","DejaVu Sans",sans-serif;fill:var(--text);
        paint-order:stroke;stroke:var(--panel);stroke-width:3px}
        .time .tick{fill:var(--faint)}.time .grid{stroke:var(--line)}.time .now{stroke:var(--text);stroke-dasharray:3 3}
        .break{fill:var(--ground);stroke:var(--gap);stroke-dasharray:2 3}.uncovered{fill:url(#gap)}
        .rail{fill:var(--line)}.dash{stroke:var(--gap)}
        .time a{cursor:pointer;outline:none}.time a:focus-visible rect,.time a:hover rect{stroke:var(--text);
        stroke-width:3px;paint-order:stroke}
        .served{fill:var(--good)}.refused,.error{fill:var(--bad)}.unreachable{fill:url(#unreachable)}
        .tls{fill:url(#tls)}.unanswered{fill:url(#unanswered)}.warning{fill:var(--warn)}
        .pki,.intranet{fill:var(--calm)}.self-signed,.internet{fill:url(#striped)}.entra{fill:url(#dotted)}
        .unknown-place{fill:var(--gap)}.valid{fill:var(--bar)}.received,.started{fill:var(--calm)}.covered{fill:var(--gap)}.mixed{fill:url(#mixed)}
        .bad-ink{fill:var(--bad)}.calm-ink{fill:var(--calm)}.panel-ink{fill:var(--panel)}
        .bad-stroke{stroke:var(--bad);stroke-width:2px}.panel-stroke{stroke:var(--panel);stroke-width:2px}
        .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;font-size:.8125rem}
        .legend svg{width:22px;height:12px;overflow:hidden;vertical-align:-1px;margin-right:.4rem}
        #record{white-space:pre-line;min-height:5.2rem;padding:.5rem .75rem;border:1px solid var(--line);
        border-radius:8px;font-size:.875rem}

        """

    private static let media = """
        @media(max-width:62rem){.counts .full{display:none}}
        @media(max-width:40rem){body{padding:.75rem .75rem 3rem}h1{font-size:1.3rem}.facts{grid-template-columns:1fr;
        gap:0}.facts dd{margin-bottom:.4rem}.time .second{display:none}
        .counts .wide{display:none}.groups tr{display:grid;grid-template-columns:4.5rem 4.5rem 1fr;padding:.3rem 0;
        border-bottom:1px solid var(--line)}.groups tr>*{border:0;padding:.05rem .75rem .05rem 0}.groups thead td{display:none}
        .groups tbody th{grid-column:1/-1;min-width:0}.groups .number{width:auto;text-align:left}.cards thead{display:none}.cards tr{display:block;border-bottom:1px solid var(--line);padding:.3rem 0}
        .cards th,.cards td{display:block;border:0;padding:.05rem 0}}
        @media print{html{font-size:11pt}body{max-width:none;padding:0}.filters,.copy,.skip,#record{display:none!important}
        pre{max-height:none;overflow:visible}article,tr{break-inside:avoid}h2,h3{break-after:avoid}
        details:not(.proof):not([open]){display:none}.proof::details-content{content-visibility:visible;block-size:auto}
        a{color:inherit}.time,pre,.status{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

        """
}

/// The elements that a page is made of.
enum Element: String {
    // The frame.
    case html, head, body, meta, title, style, script
    // Parts.
    case header, main, footer, section, article, nav, div, h1, h2, h3, p, span, strong, code, pre, details, summary
    case a, ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tr, th, td
    // What is asked.
    case form, fieldset, legend, label, input, button, output
    // The picture.
    case svg, g, rect, line, text, defs, pattern, path, desc

    /// Whether it has no end, and nothing in it.
    var isVoid: Bool { self == .meta || self == .input }
}

/// A style sheet or a script that stands in each page, with the hash by which the page's policy lets it in, and nothing
/// else.
struct Embedded {
    let element: Element
    let text: String
    /// The SHA-256 of the text in base64; a test computes it.
    let hash: String

    fileprivate init(_ element: Element, _ text: String, hash: String) {
        self.element = element
        self.text = text
        self.hash = hash
    }

    static let style = Embedded(.style, PageStyle.text, hash: PageStyle.hash)
    static let script = Embedded(.script, PageScript.text, hash: PageScript.hash)

    /// What a browser may do with the page: show it, by this style and with this script. It asks nobody for anything.
    static let policy =
        "default-src 'none'; style-src 'sha256-\(style.hash)'; script-src 'sha256-\(script.hash)'; "
        + "base-uri 'none'; form-action 'none'"
}

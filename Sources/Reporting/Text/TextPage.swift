import SafeText
import Tokens

/// Lines of text of a given width. Every piece of text passes through here, which masks secrets
/// and makes control characters harmless.
package struct TextPage {
    private var lines: [String] = []
    let width: Int
    let style: Style

    /// A piece of a line.
    package struct Piece {
        let text: String
        let role: Style.Role

        /// A piece in its role.
        package init(_ text: String, _ role: Style.Role = .normal) {
            self.text = text.fitForPage
            self.role = role
        }

        /// A token that somebody asked to see.
        init(shown token: String) {
            text = token.withoutControls
            role = .normal
        }
    }

    /// Text narrower than this can't be read.
    static let leastWidth = 40

    /// An empty page, set like this.
    package init(_ options: PageOptions) {
        width = max(options.width, TextPage.leastWidth)
        style = options.style
    }

    /// Everything on the page, each line ended.
    package var text: String { lines.map { $0 + "\n" }.joined() }

    /// Lets go of the lines, all but the last, on which it depends what comes next.
    mutating func release(to sink: inout some TextOutputStream) {
        for line in lines.dropLast() { sink.write(line + "\n") }
        lines.removeFirst(max(0, lines.count - 1))
    }

    /// Lets go of all lines.
    mutating func finish(to sink: inout some TextOutputStream) {
        for line in lines { sink.write(line + "\n") }
        lines = []
    }

    /// An empty line, unless the last one is empty already.
    package mutating func blank() {
        guard let last = lines.last, !last.isEmpty else { return }
        lines.append("")
    }

    /// One line of pieces, not wrapped.
    package mutating func line(_ pieces: Piece...) { line(pieces) }

    /// One line of pieces, not wrapped.
    package mutating func line(_ pieces: [Piece]) {
        lines.append(pieces.map { style.apply($0.role, to: $0.text) }.joined())
    }

    /// A heading with a line under it left to the reader's eye: strong, with an empty line before it.
    package mutating func heading(_ text: String) {
        blank()
        line(Piece(text, .strong))
    }

    /// A paragraph, wrapped at words; the first line may begin with something that hangs out to the left.
    package mutating func paragraph(_ text: String, indent: Int, lead: [Piece] = [], role: Style.Role = .normal) {
        let leadWidth = lead.reduce(0) { $0 + $1.text.displayWidth }
        let blanks = String(repeating: " ", count: max(0, indent - leadWidth))
        let first = lead.map { style.apply($0.role, to: $0.text) }.joined() + blanks
        let rest = String(repeating: " ", count: indent)
        for (index, part) in wrapped(text.fitForPage, to: width - indent).enumerated() {
            lines.append((index == 0 ? first : rest) + style.apply(role, to: part))
        }
    }

    /// A quotation: as it stands, blanks and all, where it fits, and wrapped where it does not.
    package mutating func quotation(_ text: String, lead: Piece) {
        let indent = lead.text.displayWidth
        let harmless = text.fitForPage
        guard harmless.displayWidth <= width - indent else { return paragraph(text, indent: indent, lead: [lead]) }
        lines.append(style.apply(lead.role, to: lead.text) + harmless)
    }

    /// The words of a text in lines of at most this many columns; a longer word has a line of its own.
    private func wrapped(_ text: String, to columns: Int) -> [String] {
        let isPlain = text.isPlain
        var lines: [String] = []
        var line: [UInt8] = []
        var lineWidth = 0
        for word in Array(text.utf8).split(separator: UInt8(ascii: " ")) {
            let wordWidth = isPlain ? word.count : String(decoding: word, as: UTF8.self).displayWidth
            if !line.isEmpty, lineWidth + 1 + wordWidth > columns {
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
                lineWidth = 0
            }
            if !line.isEmpty {
                line.append(UInt8(ascii: " "))
                lineWidth += 1
            }
            line += word
            lineWidth += wordWidth
        }
        return lines + [String(decoding: line, as: UTF8.self)]
    }
}

extension String {
    /// The text with secrets masked, whole as it still is, and without control characters.
    fileprivate var fitForPage: String { TokenMask.mask(self).withoutControls }
}

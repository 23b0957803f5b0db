/// Where the characters of a text in a YAML document stand in the file.
struct ScalarPlaces {
    private let lines: [Substring]

    init(_ source: String) {
        lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }

    /// The place of a text's byte; the text's own place where folding or escapes hide it.
    func place(ofByte offset: Int, in node: YAMLNode) -> Place {
        guard case .scalar(let text, let style) = node.content else { return node.place }
        let before = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self).unicodeScalars
        switch style {
        case .plain: return advanced(node.place, by: before.count, over: text, opening: 0)
        case .singleQuoted:
            // A quotation mark inside is written twice.
            let quotes = before.count { $0 == "'" }
            return advanced(node.place, by: before.count + quotes, over: text, opening: 1)
        case .doubleQuoted:
            guard let columns = escapedColumns(before.count, at: node.place) else { return node.place }
            return Place(line: node.place.line, column: node.place.column + columns)
        case .literal: return placeInBlock(before, of: node)
        case .folded: return node.place
        }
    }

    /// A text on one line; one that goes over several lines is folded, and only its beginning is sure.
    private func advanced(_ place: Place, by count: Int, over text: String, opening: Int) -> Place {
        guard lines.indices.contains(place.line - 1) else { return place }
        let rest = lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1)
        guard rest.count >= count + opening else { return place }
        return Place(line: place.line, column: place.column + count + opening)
    }

    /// How many columns the opening quotation mark and so many characters take, escapes counted as written.
    private func escapedColumns(_ count: Int, at place: Place) -> Int? {
        guard lines.indices.contains(place.line - 1) else { return nil }
        let written = Array(lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1))
        var column = 1
        for _ in 0..<count {
            guard column < written.count else { return nil }
            guard written[column] == "\\", column + 1 < written.count else {
                column += 1
                continue
            }
            switch written[column + 1] {
            case "x": column += 4
            case "u": column += 6
            case "U": column += 10
            default: column += 2
            }
        }
        return column
    }

    /// A block begins on the line after its indicator, and its first line that is not blank sets the indentation.
    private func placeInBlock(_ before: String.UnicodeScalarView, of node: YAMLNode) -> Place {
        let first = node.place.line
        guard let indented = lines.dropFirst(first).first(where: { $0.contains { $0 != " " } }) else {
            return node.place
        }
        let indentation = indented.prefix { $0 == " " }.count
        let line = first + 1 + before.count { $0 == "\n" }
        let column = before.reversed().prefix { $0 != "\n" }.count
        return Place(line: line, column: indentation + column + 1)
    }
}

/// Sections of Markdown up to a size; what does not fit is left out whole, and said so.
struct MarkdownPage {
    /// The most that GitHub takes for a body, in characters. Counted in bytes here, of which there are never fewer.
    static let limit = 65_536

    private var sections: [(title: String, lines: [String])] = []

    /// Takes a section; none without lines.
    mutating func add(_ title: String, _ lines: [String]) {
        guard !lines.isEmpty else { return }
        sections.append((title, lines))
    }

    /// The whole page; `beginning` stands before all sections and is never left out.
    func text(after beginning: [String]) -> String {
        let start = beginning.joined(separator: "\n") + "\n"
        // Room for the line that names what was left out.
        var left = Self.limit - start.utf8.count - sections.reduce(200) { $0 + $1.title.utf8.count + 2 }
        var text = start
        var missing: [String] = []
        for section in sections {
            let part = "\n## \(section.title)\n\n" + section.lines.joined(separator: "\n") + "\n"
            guard part.utf8.count <= left else {
                missing.append(section.title)
                continue
            }
            left -= part.utf8.count
            text += part
        }
        guard !missing.isEmpty else { return text }
        return text + "\nLeft out, as there is no room for it here: \(missing.joined(separator: ", ")).\n"
    }

    /// A table; its cells are Markdown already.
    static func table(_ heads: [String], _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let lines = [heads, heads.map { _ in "---" }] + rows
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }
    }
}

/// Names that came from strangers, such as those in archives, as names of files that every system takes.
///
/// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
enum FileName {
    /// In bytes; systems take 255 of them, or characters.
    private static let longest = 200
    /// Of a whole path, in bytes; Windows takes 260 characters by default.
    private static let longestPath = 1000
    private static let reserved: Set<String> = {
        let ports = ["COM", "LPT"].flatMap { port in "0123456789\u{b9}\u{b2}\u{b3}".map { port + String($0) } }
        return Set(["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"] + ports)
    }()

    /// A name without control characters, what Windows has a meaning for, blanks and dots at its end, and devices' names.
    static func safe(_ name: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars { scalars.append(isPlain(scalar) ? scalar : "_") }
        var safe = shortened(String(scalars))
        while let last = safe.last, last == "." || last == " " { safe.removeLast() }
        if safe.isEmpty { return "_" }
        // With any ending it is the device all the same.
        let stem = safe.prefix { $0 != "." }
        let word = stem.reversed().drop { $0 == " " }.reversed()
        return reserved.contains(String(word).uppercased()) ? "_" + safe : safe
    }

    /// Folders and file, without the outer folders of a path that is too long.
    static func shortened(_ names: [String]) -> [String] {
        var names = names[...]
        while names.count > 1, names.reduce(0, { $0 + $1.utf8.count + 1 }) > longestPath { names = names.dropFirst() }
        return Array(names)
    }

    /// A name of which the middle is left out if it is too long: its end tells what it is.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        var (start, end) = (name[...], name[...])
        while start.utf8.count > longest / 2 { start = start.dropLast(max(1, start.count / 16)) }
        while end.utf8.count > longest / 4 { end = end.dropFirst(max(1, end.count / 16)) }
        return start + "_" + end
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: !"<>:\"|?*".unicodeScalars.contains(scalar)
        }
    }
}

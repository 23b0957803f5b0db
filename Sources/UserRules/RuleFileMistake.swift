import SafeText
import SystemFiles

/// Something in a rule file that must be put right before the file is used.
package struct RuleFileMistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named.
    package let file: String
    package let place: Place
    /// What is wrong, and what was expected.
    package let message: String

    /// `vpn.yaml:3:5: unknown key "titel"; …`, as editors and compilers write places.
    package var description: String { "\(CarriedPath.shown(file)):\(place.line):\(place.column): \(message)".inOneLine }
}

/// A place in a text: line and column count from 1, columns in Unicode scalars.
package struct Place: Hashable, Sendable, Comparable {
    package let line: Int
    package let column: Int

    /// A place.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Why rule files can't be used.
package enum RuleFileError: Error, CustomStringConvertible {
    /// A file can't be read; the text says why and what to try.
    case unreadable(String)
    /// Mistakes in the order of files and lines.
    case mistakes([RuleFileMistake])

    package var description: String {
        switch self {
        case .unreadable(let text): text
        case .mistakes(let mistakes): mistakes.map(\.description).joined(separator: "\n")
        }
    }
}

import Foundation

/// Numbers and symbols from the Windows headers of mingw-w64, a list made by others than the authors of our tables.
///
/// The folder is `MINGW_INCLUDE`, or where Debian's package mingw-w64-common puts it.
struct WindowsHeaders {
    private static let folder =
        ProcessInfo.processInfo.environment["MINGW_INCLUDE"] ?? "/usr/share/mingw-w64/include"
    private static let names = [
        "winerror.h", "winhttp.h", "wbemcli.h", "bitsmsg.h", "corerror.h", "wuerror.h", "ntstatus.h",
    ]

    /// Whether the headers are there; tests that need them are reported as skipped when not.
    static var arePresent: Bool {
        names.allSatisfy { FileManager.default.isReadableFile(atPath: "\(folder)/\($0)") }
    }

    let values: [String: UInt32]

    init() throws {
        var values: [String: UInt32] = [:]
        for name in Self.names {
            let text = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .isoLatin1)
            for line in text.split(whereSeparator: \.isNewline) {
                // The first definition counts: later ones are values for 16-bit Windows or aliases.
                if let (symbol, value) = Self.definition(in: line), values[symbol] == nil { values[symbol] = value }
            }
        }
        self.values = values
    }

    /// Reads `#define NAME value` and the enumerator `NAME = value,`.
    private static func definition(in line: Substring) -> (symbol: String, value: UInt32)? {
        let words = line.split { " \t".contains($0) }
        if words.count >= 3, words[0] == "#define" {
            return number(of: words[2...].joined()).map { (String(words[1]), $0) }
        }
        let enumerator = line.filter { !" \t,".contains($0) }.split(separator: "=")
        guard enumerator.count == 2 else { return nil }
        return number(of: String(enumerator[1])).map { (String(enumerator[0]), $0) }
    }

    /// Reads `(BASE+7)`, `_HRESULT_TYPEDEF_(0x80090016)`, `__MSABI_LONG(5)`, `EMAKEHR(0x1040)` and bare numbers.
    private static func number(of expression: String) -> UInt32? {
        let bases: [(name: String, value: UInt32)] = [
            ("WINHTTP_ERROR_BASE+", 12000), ("WSABASEERR+", 10000), ("EMAKEHR", 0x8013_0000),
        ]
        let base = bases.first { expression.contains($0.name) }
        let pieces = expression.split { "()+".contains($0) }
        guard let last = pieces.last else { return nil }
        let isHexadecimal = last.lowercased().hasPrefix("0x")
        let digits = isHexadecimal ? last.dropFirst(2) : last
        return UInt32(digits.filter { !"uUlL".contains($0) }, radix: isHexadecimal ? 16 : 10).map {
            $0 + (base?.value ?? 0)
        }
    }
}

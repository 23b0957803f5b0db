/// What the name of an archive says that a tool of Microsoft's has made.
enum CollectedArchive {
    /// The device of which an archive holds the logs; `nil` where the name does not say it.
    ///
    /// - "Collect diagnostics" of Intune: `DiagLogs-{ComputerName}-YYYYMMDDTHHMMSSZ.zip`,
    ///   https://learn.microsoft.com/windows/client-management/mdm/diagnosticlog-csp (DiagnosticArchive), and an example
    ///   in https://github.com/markstan/Format-IntuneDiagData
    /// - Intune's One Data Collector: `COMPUTERNAME_CollectedData.zip`,
    ///   https://github.com/markstan/IntuneOneDataCollector
    static func device(of fileName: String) -> String? {
        guard fileName.lowercased().hasSuffix(ending) else { return nil }
        let stem = withoutNumber(fileName.dropLast(ending.count))
        let name = collected(stem) ?? (stem.hasSuffix(oneCollector) ? stem.dropLast(oneCollector.count) : "")
        return isDeviceName(name) ? String(name) : nil
    }

    private static let ending = ".zip"
    private static let start = "DiagLogs-"
    private static let oneCollector = "_CollectedData"

    /// The name between the start and the time.
    private static func collected(_ stem: Substring) -> Substring? {
        guard stem.hasPrefix(start), let dash = stem.lastIndex(of: "-") else { return nil }
        let time = stem[stem.index(after: dash)...].split(separator: "T", omittingEmptySubsequences: false)
        guard time.map(\.utf8.count) == [8, 7], time.last?.last == "Z" else { return nil }
        let digits = time.joined().dropLast()
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return stem[..<dash].dropFirst(start.count)
    }

    /// Without what a browser adds to the second file of one name: `x (1)`.
    private static func withoutNumber(_ stem: Substring) -> Substring {
        guard stem.last == ")", let bracket = stem.lastIndex(of: "(") else { return stem }
        guard stem[bracket...].dropFirst().dropLast().allSatisfy({ $0.isASCII && $0.isNumber }) else { return stem }
        let rest = stem[..<bracket]
        return rest.last == " " ? rest.dropLast() : rest
    }

    /// Letters of any script, digits and hyphens, as many as the label of a DNS name may have.
    private static func isDeviceName(_ name: Substring) -> Bool {
        !name.isEmpty && name.utf8.count <= 63
            && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
}

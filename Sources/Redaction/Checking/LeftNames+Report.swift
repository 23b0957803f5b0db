package import ReportModel

extension LeftNames {
    /// Looks at every text of a report: each format puts them into a frame of the tool's own words, which name nobody.
    ///
    /// - Parameters:
    ///   - report: as it will be written.
    ///   - foreignWords: the words for programs that are not the tool's own, but stand in somebody's rules.
    package mutating func look(atTextsOf report: Report, foreignWords: Set<String> = []) {
        _ = report.mapTexts { kind, text in
            if kind != .word || foreignWords.contains(text) { look(at: Array((text + "\n").utf8)) }
            return text
        }
    }
}

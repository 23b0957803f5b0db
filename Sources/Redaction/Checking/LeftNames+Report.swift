package import ReportModel

extension LeftNames {
    /// Looks at every text of a report, for formats that put each of them into a frame that names nobody.
    package mutating func look(atTextsOf report: Report) {
        _ = report.mapTexts { _, text in
            look(at: Array((text + "\n").utf8))
            return text
        }
    }
}

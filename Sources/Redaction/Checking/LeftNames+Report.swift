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

    /// Looks at every text of several reports, and at what their devices are called.
    package mutating func look(atTextsOf reports: DeviceReports, foreignWords: Set<String> = []) {
        for device in reports.devices {
            look(at: Array((device.label + "\n" + device.place + "\n").utf8))
            look(atTextsOf: device.report, foreignWords: foreignWords)
        }
        for remark in reports.remarks { look(at: Array(((remark.source ?? "") + "\n" + remark.message + "\n").utf8)) }
    }
}

import LogSources
import ReportModel

extension CaseFile {
    /// All files for the report; the list is made at its size, since there may be many.
    var reportedSources: [SourceReport] {
        var reports: [SourceReport] = []
        reports.reserveCapacity(scans.reduce(0) { $0 + $1.coverage.count })
        for source in sources { reports.append(source.reported) }
        return reports
    }
}

extension SourceCoverage {
    /// What a report says of the file.
    fileprivate var reported: SourceReport {
        SourceReport(
            name: name,
            log: log.name,
            encoding: encoding.name,
            form: isOther ? nil : form,
            server: server,
            fileBytes: encoding.isUTF8 ? nil : fileBytes,
            invalidBytes: invalidBytes,
            records: records,
            judgedRecords: judgedRecords,
            undatedJudged: undatedJudged,
            recordBytes: recordBytes,
            textBytes: textBytes,
            damagedBytes: damagedBytes,
            first: first,
            last: last,
            offsets: offsets,
            obstacle: obstacle,
            isOther: isOther,
            holdsFacts: holdsFacts,
            isIncomplete: isIncomplete
        )
    }
}

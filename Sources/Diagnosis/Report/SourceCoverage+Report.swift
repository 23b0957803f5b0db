import LogSources
import ReportModel

extension SourceCoverage {
    /// What a report says of the file.
    var reported: SourceReport {
        SourceReport(
            name: name,
            log: log.name,
            encoding: encoding.rawValue,
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

extension SourceFormat {
    /// A log of the client: records in the form of CMTrace.
    package static let cmTrace = SourceFormat("a CMTrace log", form: "records") { _, hasRecords in
        hasRecords
    } reader: {
        CMTraceReader()
    }
}

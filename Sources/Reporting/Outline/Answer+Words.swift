import ReportModel

extension Report.Answer.Word {
    /// The word as people read it.
    var words: String { self == .notShown ? "not shown" : rawValue }
}

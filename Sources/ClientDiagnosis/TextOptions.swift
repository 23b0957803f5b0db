import Reporting

/// How a text for people is set, and how much it says.
public struct TextOptions: Hashable, Sendable {
    /// How much is said.
    public var detail: Detail

    /// The columns of a line, 20 to 1,000; narrower and wider wishes are moved to these.
    ///
    /// Quoted URLs may be longer.
    public var width: Int

    /// Whether parts are set off by colour, with the escape sequences of terminals (ECMA-48).
    public var isColored: Bool

    /// Wishes; those that are left out are for plain text of 80 columns.
    ///
    /// - Parameters:
    ///   - detail: how much is said.
    ///   - width: the columns of a line.
    ///   - isColored: whether escape sequences set parts off by colour.
    public init(detail: Detail = .normal, width: Int = 80, isColored: Bool = false) {
        self.detail = detail
        self.width = width
        self.isColored = isColored
    }

    /// How much a text says.
    public enum Detail: String, Hashable, Sendable, CaseIterable {
        /// The verdict alone.
        case quiet
        /// The verdict, the areas, every finding with the evidence that proves it, and what to collect.
        case normal
        /// Evidence for every finding, all sources, and the timeline.
        case full
    }
}

extension TextOptions {
    /// The page in the reporters' terms.
    var page: PageOptions {
        PageOptions(style: isColored ? .ansi : .plain, width: min(max(width, 20), 1000))
    }
}

extension TextOptions.Detail {
    /// The same in the reporters' terms.
    var reported: ReportDetail {
        switch self {
        case .quiet: .quiet
        case .normal: .normal
        case .full: .full
        }
    }
}

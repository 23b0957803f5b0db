package import ReportModel
package import Times

/// What a case says of the client itself over time, for a picture: its certificate, its place, its starts, its tokens.
///
/// The engine knows no kinds of lines, so that it gets the statements from what does; the lanes are its own.
package struct PictureStatement: Sendable {
    package let state: Report.Picture.State
    /// When it was said, again and again.
    package let spell: History.Spell
    /// The history that says it.
    package let history: History
    /// Until when what was said holds by its own word; `nil` when it holds until something else is said.
    package let end: Instant?
    /// How that end is known: a clause.
    package let detail: String?

    /// A statement.
    package init(
        _ state: Report.Picture.State,
        _ spell: History.Spell,
        of history: History,
        end: Instant? = nil,
        detail: String? = nil
    ) {
        self.state = state
        self.spell = spell
        self.history = history
        self.end = end
        self.detail = detail
    }

    /// A statement that was made once, at a moment.
    package init(
        _ state: Report.Picture.State,
        at moment: Moment,
        of history: History,
        end: Instant? = nil,
        detail: String? = nil
    ) {
        let spell = History.Spell(first: moment, last: moment, count: 1)
        self.init(state, spell, of: history, end: end, detail: detail)
    }
}

/// Statements that make one lane.
package struct PictureStatements: Sendable {
    package let kind: Report.Picture.Kind
    /// The account of a token and the like; `nil` where there is only one of the kind.
    package let name: String?
    package let statements: [PictureStatement]

    /// Statements of one lane, in any order.
    package init(_ kind: Report.Picture.Kind, name: String? = nil, _ statements: [PictureStatement]) {
        self.kind = kind
        self.name = name
        self.statements = statements
    }
}

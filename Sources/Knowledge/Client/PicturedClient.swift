import Checked
import Diagnosis
import ReportModel
import Times

/// What the client says of itself over time: how it proves who it is, where it takes itself to be, when it started, and
/// the tokens it got.
struct PicturedClient {
    private let caseFile: CaseFile

    init(_ caseFile: CaseFile) {
        self.caseFile = caseFile
    }

    /// Lanes from the top down; some may be empty.
    func statements() -> [PictureStatements] {
        tokens + [
            PictureStatements(.certificateMode, modes),
            PictureStatements(.place, places),
            PictureStatements(.restart, statements(.started, caseFile.histories(.serviceStarted))),
        ]
    }

    private func statements(_ state: Report.Picture.State, _ histories: [History]) -> [PictureStatement] {
        histories.flatMap { history in history.spells.map { PictureStatement(state, $0, of: history) } }
    }

    // MARK: - Certificate and place

    /// A search without result tells of a self-signed certificate, unless the client has registered with Entra by then:
    /// see ``ClientPicture/mode``, whose answer is that of the last statement.
    private var modes: [PictureStatement] {
        let searches = caseFile.certificateSearches
        let withoutPKI = searches.failed + caseFile.histories(.selfSignedCertificateCreated)
        let registered = entraRegistrations
        let since = registered.map(\.spell.first).min()
        return statements(.pki, searches.valid) + registered
            + statements(.selfSigned, withoutPKI).map { statement in
                guard let since, statement.spell.first > since else { return statement }
                return PictureStatement(.entra, statement.spell, of: statement.history)
            }
    }

    private var entraRegistrations: [PictureStatement] {
        guard caseFile.client.isEntraRegistered else { return [] }
        let approved = caseFile.histories(.registered).filter { $0.signal[.approval] == "3" }
        let registered = approved + [caseFile.client.entraRegistration].compactMap { $0 }
        return statements(.entra, registered.isEmpty ? caseFile.histories(.entraTokenReceived) : registered)
    }

    private var places: [PictureStatement] {
        statements(.intranet, caseFile.histories(.clientOnIntranet))
            + statements(.internet, caseFile.histories(.clientOnInternet))
            + statements(.unknownPlace, caseFile.histories(.clientLocationUnknown))
    }

    // MARK: - Tokens

    /// A lane for each account. Only the first and the last token's end is kept; those between are moments.
    private var tokens: [PictureStatements] {
        caseFile.histories(.tokenReceived).map { history in
            PictureStatements(.token, name: history.signal[.sid], history.spells.flatMap { received($0, of: history) })
        }
    }

    private func received(_ spell: History.Spell, of history: History) -> [PictureStatement] {
        var statements: [PictureStatement] = []
        if spell.first == history.first.moment {
            statements.append(token(history.signal, at: spell.first, of: history))
        }
        if spell.last == history.last.moment, history.count > 1 {
            statements.append(token(history.lastSignal, at: spell.last, of: history))
        }
        return statements.isEmpty ? [PictureStatement(.received, spell, of: history)] : statements
    }

    private func token(_ signal: Signal, at moment: Moment, of history: History) -> PictureStatement {
        guard let expiry = TokenExpiry(signal, receivedAt: moment, history) else {
            return PictureStatement(.received, at: moment, of: history)
        }
        return PictureStatement(.valid, at: moment, of: history, end: expiry.instant, detail: expiry.words)
    }
}

/// The end of a CCM token, `06/25/2020 08:29:35`, as the line writes it that tells of its receipt.
///
/// The line names no zone. Read in UTC, the ends in the logs lie eight hours after the receipt, as long as a token lasts
/// (see ``Rule/accessTokenNotRenewed``); where that does not fit and the log's own clock does, that is taken.
struct TokenExpiry {
    let instant: Instant
    /// Whether it is read in UTC.
    let isUTC: Bool
    private let text: String

    /// A token that lasts longer than a day is none of these.
    private static let longest: Int64 = 24 * 3_600_000

    /// `nil` for another form, or an end that fits in neither clock.
    init?(_ signal: Signal, receivedAt moment: Moment, _ history: History) {
        guard let civil = signal.expiry else { return nil }
        let asUTC = Instant(milliseconds: civil.millisecondsSinceEpoch)
        let offset = history.last.marks.first?.time?.offsetMinutes ?? 0
        let readings = [asUTC, asUTC.advanced(byMinutes: offset)]
        let fits = { (end: Instant) in (0...TokenExpiry.longest).contains(end.milliseconds(since: moment.instant)) }
        guard let end = readings.first(where: fits) else { return nil }
        instant = end
        isUTC = end == asUTC
        text = civil.text(separator: " ")
    }

    /// How the end is known, as a clause.
    var words: String {
        "runs until \(text), which the log writes without a zone; drawn \(isUTC ? "as UTC" : "by the log's own clock")"
    }
}

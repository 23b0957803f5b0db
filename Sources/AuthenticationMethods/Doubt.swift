package import Citations

/// A place where the two pages disagree or are silent, and how this table reads them there.
package struct Doubt: Hashable, Sendable {
    package let certainty: Certainty
    /// What the pages say, or do not say, and how it is read; whole sentences.
    package let text: String
    package let sources: [Reference]
    private let joins: Set<JoinState>
    private let place: ClientPlace
    private let managementPoints: Set<ManagementPointMode>
    private let method: AuthenticationMethod

    /// How sure an answer is.
    package enum Certainty: String, Hashable, Sendable, CaseIterable, Comparable {
        /// The pages say it.
        case stated
        /// The pages do not say it; it is inferred.
        case silent
        /// The pages, or two parts of one, disagree.
        case disputed

        package static func < (left: Certainty, right: Certainty) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int {
            switch self {
            case .stated: 0
            case .silent: 1
            case .disputed: 2
            }
        }
    }

    private init(
        _ certainty: Certainty,
        _ method: AuthenticationMethod,
        _ joins: Set<JoinState>,
        _ place: ClientPlace,
        _ managementPoints: Set<ManagementPointMode>,
        sources: [Reference] = [MethodPages.configuring, MethodPages.planning],
        _ text: String
    ) {
        self.certainty = certainty
        self.method = method
        self.joins = joins
        self.place = place
        self.managementPoints = managementPoints
        self.sources = sources
        self.text = text
    }

    /// Whether the doubt bears on a place in the table.
    package func concerns(_ situation: Situation) -> Bool {
        method == situation.method && place == situation.place && joins.contains(situation.join)
            && managementPoints.contains(situation.managementPoint)
    }
}

extension Doubt {
    /// Every doubt there is.
    package static let all: [Doubt] = [
        Doubt(
            .disputed,
            .siteToken,
            [.workgroup, .ad],
            .internet,
            [.ehttp, .https],
            """
            Note 1 of the configuration page's table wants a client authentication certificate on workgroup and \
            AD-joined devices. The planning page, and the page's own section on tokens, offer the site token to just \
            those devices. Read as: a certificate or a site token.
            """
        ),
        Doubt(
            .silent,
            .siteToken,
            [.entra, .hybrid],
            .internet,
            [.ehttp, .https],
            sources: [MethodPages.planning],
            """
            The pages offer the site token to devices that can't be joined to Microsoft Entra and do not speak of joined \
            ones. Read as supported, since it works on every supported Windows; a joined device has the better method.
            """
        ),
        Doubt(
            .disputed,
            .siteToken,
            Set(JoinState.allCases),
            .internet,
            [.ehttp],
            """
            The configuration page's section on enhanced HTTP names Microsoft Entra ID and client certificates only; \
            the planning page's table lists enhanced HTTP for the site token too. Read as supported.
            """
        ),
        Doubt(
            .disputed,
            .selfSigned,
            [.entra],
            .intranet,
            [.http],
            sources: [MethodPages.configuring],
            """
            The table lists HTTPS only for Entra-joined clients inside; the note below it lets them use HTTP for device \
            scenarios. Read as not supported, as the table says.
            """
        ),
        insideEnhanced(.entra),
        insideEnhanced(.pki),
        insideEnhanced(.selfSigned),
        Doubt(
            .disputed,
            .pki,
            [.ad],
            .intranet,
            [.ehttp, .https],
            """
            The planning page calls PKI certificates device-only; the configuration page gives AD-joined clients inside \
            user scenarios as well. Read as device and user, the first page being about gateways.
            """
        ),
        Doubt(
            .silent,
            .siteToken,
            Set(JoinState.allCases),
            .intranet,
            [.ehttp, .https],
            sources: [MethodPages.planning],
            """
            The pages speak of the site token for clients on the internet only. Inside, a client registers with the \
            management point itself and is given its token there. Read as no method of its own.
            """
        ),
        Doubt(
            .silent,
            .selfSigned,
            Set(JoinState.allCases),
            .intranet,
            [.https],
            sources: [MethodPages.configuring],
            """
            The pages do not say what a client without PKI certificate and without Entra identity does with an HTTPS \
            management point. Read as not supported: HTTPS asks the client for a certificate of a PKI.
            """
        ),
    ]

    private static func insideEnhanced(_ method: AuthenticationMethod) -> Doubt {
        Doubt(
            .disputed,
            method,
            [.entra],
            .intranet,
            [.ehttp],
            sources: [MethodPages.configuring, MethodPages.entraSetup],
            """
            The table lists HTTPS only for Entra-joined clients inside; the note below it names enhanced HTTP beside \
            HTTPS, as does the page on installing with Microsoft Entra ID. Read as supported: such a management point \
            answers HTTPS too.
            """
        )
    }
}

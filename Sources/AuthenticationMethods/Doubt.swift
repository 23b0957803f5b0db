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
            The configuration page's section on enhanced HTTP names Microsoft Entra ID only (in its older state client \
            certificates too); its table, its section on authentication options and the planning page's table list \
            enhanced HTTP for the site token as well. Read as supported.
            """
        ),
        plainHTTP(.pki),
        plainHTTP(.selfSigned),
        Doubt(
            .disputed,
            .selfSigned,
            [.entra],
            .intranet,
            [.http],
            sources: [MethodPages.configuring],
            """
            In the older state of the configuration page, the note below the table let Entra-joined clients inside use \
            HTTP for device scenarios; the table listed HTTPS only. The present page lists enhanced HTTP and HTTPS, and \
            has no such note. Plain HTTP is read as not supported.
            """
        ),
        insideEnhanced(.entra),
        insideEnhanced(.pki),
        insideEnhanced(.selfSigned),
        Doubt(
            .disputed,
            .pki,
            [.ad, .hybrid],
            .intranet,
            [.ehttp, .https],
            """
            The planning page calls PKI certificates device-only; the configuration page gives AD-joined clients inside \
            user scenarios as well. Read as device and user, the first page being about gateways.
            """
        ),
        hybridUsers(.pki, [.ehttp, .https]),
        hybridUsers(.selfSigned, [.ehttp]),
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
    ]

    private static func plainHTTP(_ method: AuthenticationMethod) -> Doubt {
        Doubt(
            .disputed,
            method,
            [.workgroup, .ad, .hybrid],
            .intranet,
            [.http],
            sources: [MethodPages.configuring, MethodPages.removed],
            """
            The older state of the configuration page listed HTTP and HTTPS for these clients inside. It held while \
            sites with plain HTTP were supported, until the first version after 1 April 2024; the present page lists \
            enhanced HTTP and HTTPS. Plain HTTP is read as not supported.
            """
        )
    }

    private static func hybridUsers(_ method: AuthenticationMethod, _ modes: Set<ManagementPointMode>) -> Doubt {
        Doubt(
            .disputed,
            method,
            [.hybrid],
            .intranet,
            modes,
            sources: [MethodPages.configuring],
            """
            The present configuration page names user scenarios inside for AD-joined clients; its older state gave them \
            to hybrid-joined ones by name, with enhanced HTTP or HTTPS. Read as device and user.
            """
        )
    }

    private static func insideEnhanced(_ method: AuthenticationMethod) -> Doubt {
        Doubt(
            .disputed,
            method,
            [.entra],
            .intranet,
            [.ehttp],
            sources: [MethodPages.configuring, MethodPages.entraSetup],
            """
            The older state of the configuration page (until plain HTTP was removed) listed HTTPS only for Entra-joined \
            clients inside, and named enhanced HTTP in a note; the present one lists enhanced HTTP and HTTPS. Read as \
            supported.
            """
        )
    }
}

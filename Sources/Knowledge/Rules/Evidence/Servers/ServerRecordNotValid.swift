import Diagnosis
import ReportModel

extension SignalKind {
    static let serverRecordNotValid = SignalKind(
        "server-record-not-valid",
        meaning: "The site cannot read the identity in the registration record of a client."
    )
}

extension ServerLine {
    static let serverRecordNotValid: [ServerLine] = [
        ServerLine(.serverRecordNotValid, of: "ddm", holds: "ClientIdentity is not a hex string"),
        ServerLine(.serverRecordNotValid, of: "ddm", holds: "The registration record is not valid. Bad RDR"),
    ]
}

extension Rule {
    static let serverRecordNotValid = Rule.server(
        id: "CMG907",
        slug: "server-record-not-valid",
        title: "The site can't read the registration records of clients",
        about: .registration,
        basis: .attested,
        kind: .serverRecordNotValid,
        summary: """
            {log} says that the site cannot read the identity in a registration record, so that the registration of \
            a client is lost at the site.
            """,
        why: """
            With version 2203, clients with a PKI certificate that cannot authenticate to the domain fail to \
            register in this way; an update of the site ends it.
            """,
        actions: [
            "On the site server: install the update for version 2203 that the page names, or a later version.",
            "On the client: nothing; it registers again by itself.",
        ],
        references: [.registrationFault2203],
        explains: ["CMG602", "CMG603"],
        matching: [
            Example("ddm", "ClientIdentity is not a hex string")
        ],
        notMatching: [
            // A client does not speak for a server either.
            Example("CcmMessaging", "ClientIdentity is not a hex string")
        ]
    )
}

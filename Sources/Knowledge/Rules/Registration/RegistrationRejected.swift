import Diagnosis
import ReportModel

extension Rule {
    // The line is known from scripts that look for it (ConfigMgr Client Health); status 3 of a registration response
    // is "rejected" by the protocol's documentation.
    static let registrationRejected = Rule(
        id: "CMG603",
        slug: "registration-rejected",
        title: "The site rejected the client's registration",
        area: .registration,
        severity: .error,
        level: .registration,
        basis: .secondHand,
        check: .seen(
            SignalFilter(.registrationRejected),
            by: nil,
            clearedBy: Clearing(SignalFilter(.registered, .alreadyRegistered), sameIn: nil)
        ),
        summary: "The site answered the registration with status {status|unknown}; 3 means that it rejects the client.",
        why: "The site does not work with a client it has rejected: no policy, no tokens, no content.",
        actions: [
            """
            On the management point: find the client's request in MP_RegistrationManager.log; the lines before the \
            rejection say why, for instance that the certificate has expired or is not trusted.
            """,
            "In the console: look whether the device is blocked or not approved, and unblock or approve it.",
            """
            In the console: check that the site trusts the root CA of the client's certificate (site properties, \
            Communication Security).
            """,
        ],
        references: [.registrationResponse, .clientManagement],
        matching: [
            Example("ClientIDManagerStartup", "[RegTask] - Server rejected registration 3")
        ],
        notMatching: [
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client registration is pending. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
                """
            ),
            Example("ClientLocation", "LSVerifySiteAssignment : Client cannot be assigned to site <MEM>."),
        ]
    )
}

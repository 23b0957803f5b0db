import Diagnosis
import ReportModel

extension Rule {
    static let registrationRequestNotSent = Rule(
        id: "CMG607",
        slug: "registration-request-not-sent",
        title: "The client's registration request fails",
        area: .registration,
        severity: .error,
        level: .registration,
        check: .seen(
            SignalFilter(.registrationRequestFailed, .entraRegistrationFailed),
            by: nil,
            clearedBy: Clearing(
                SignalFilter(.registered, .alreadyRegistered, .registrationPending),
                sameIn: nil
            )
        ),
        summary: "The registration request failed with {code|no code}, and no registration follows.",
        why: """
            A client that is not registered gets neither policy nor tokens. The code is often a wrapper \
            (0x87d00231: something transient): the reason stands in the lines of the request itself. A registration \
            with a Microsoft Entra token that fails is tried again without one, which a gateway does not accept from \
            a client without PKI certificate or token.
            """,
        actions: [
            """
            On the client: read the [CCMHTTP] ERROR lines in CcmMessaging.log and LocationServices.log of the same \
            minutes; what they name is the cause.
            """,
            """
            On the management point: read MP_RegistrationManager.log of the same minutes; if nothing arrives there, \
            the request ends before.
            """,
            """
            On the management point: where registering with Microsoft Entra fails with 0x87d00231, see whether it \
            reaches the Microsoft Entra endpoints, through its proxy if it needs one. Before version 2010 it also fails on \
            Windows Server 2016; update the site (KB 4599442).
            """,
        ],
        references: [.logFiles, .entraWorkflow],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                Registering client using AAD auth.
                RegTask: Failed to send registration request message. Error: 0x87d00231
                RegTask: Failed to send registration request. Error: 0x87d00231
                Failed to register using AAD auth with error 0x87d00231. Falling back to the old auth.
                """
            ),
            Example("ClientIDManagerStartup", "RegTask: Failed to send registration request. Error: 0x8000ffff"),
        ],
        notMatching: [
            Example("ClientIDManagerStartup", "Registering client using AAD auth."),
            Example("ClientIDManagerStartup", "RegTask: Failed to refresh site code. Error: 0x8000ffff"),
        ]
    )
}

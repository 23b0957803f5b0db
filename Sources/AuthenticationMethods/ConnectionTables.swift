/// The configuration page's two tables: which management points a device can use, from outside and from inside.
package enum ConnectionTables {
    /// Management points that take connections of a gateway: the same for every join state.
    package static let throughGateway: [JoinState: [ManagementPointMode]] = [
        .workgroup: [.ehttp, .https],
        .ad: [.ehttp, .https],
        .entra: [.ehttp, .https],
        .hybrid: [.ehttp, .https],
    ]

    /// Management points for clients inside. Enhanced HTTP counts as both: such a management point answers HTTP and
    /// HTTPS.
    package static let inside: [JoinState: [ManagementPointMode]] = [
        .workgroup: [.http, .https],
        .ad: [.http, .https],
        .entra: [.https],
        .hybrid: [.http, .https],
    ]

    /// Inside, for whom things can be deployed with a method, by management point and join state; what is not listed
    /// is not supported.
    ///
    /// It joins the table with the sentences below it: AD-joined clients have device and user scenarios with either
    /// kind, Entra-joined and hybrid clients have user scenarios with enhanced HTTP or HTTPS and are else like workgroup
    /// clients.
    static let insideByMethod: [AuthenticationMethod: [ManagementPointMode: [JoinState: [Scenario]]]] = [
        .entra: [
            .ehttp: [.entra: [.device, .user], .hybrid: [.device, .user]],
            .https: [.entra: [.device, .user], .hybrid: [.device, .user]],
        ],
        .pki: [
            .ehttp: [.workgroup: [.device], .ad: [.device, .user], .entra: [.device], .hybrid: [.device]],
            .https: [.workgroup: [.device], .ad: [.device, .user], .entra: [.device], .hybrid: [.device]],
        ],
        .selfSigned: [
            .http: [.workgroup: [.device], .ad: [.device, .user], .hybrid: [.device]],
            .ehttp: [.workgroup: [.device], .ad: [.device, .user], .entra: [.device], .hybrid: [.device]],
        ],
    ]
}

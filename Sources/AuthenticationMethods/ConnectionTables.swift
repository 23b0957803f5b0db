/// The configuration page's two tables: which management points a device can use, from outside and from inside.
package enum ConnectionTables {
    /// Management points that take connections of a gateway: the same for every join state.
    package static let throughGateway: [JoinState: [ManagementPointMode]] = [
        .workgroup: [.ehttp, .https],
        .ad: [.ehttp, .https],
        .entra: [.ehttp, .https],
        .hybrid: [.ehttp, .https],
    ]

    /// Management points for clients inside, as the page has them now: the same for every join state.
    package static let inside: [JoinState: [ManagementPointMode]] = [
        .workgroup: [.ehttp, .https],
        .ad: [.ehttp, .https],
        .entra: [.ehttp, .https],
        .hybrid: [.ehttp, .https],
    ]

    /// The same as the page had them while sites with plain HTTP were supported, until the first version after
    /// 1 April 2024. Where the two differ, a doubt says so.
    package static let insideBefore: [JoinState: [ManagementPointMode]] = [
        .workgroup: [.http, .https],
        .ad: [.http, .https],
        .entra: [.https],
        .hybrid: [.http, .https],
    ]

    /// Inside, for whom things can be deployed with a method, by management point and join state; what is not listed
    /// is not supported.
    ///
    /// It joins the table with the sentence below it: AD-joined clients have device and user scenarios with either kind.
    /// A hybrid client is joined to AD, and the page's older state gave it user scenarios with enhanced HTTP or HTTPS.
    static let insideByMethod: [AuthenticationMethod: [ManagementPointMode: [JoinState: [Scenario]]]] = [
        .entra: [
            .ehttp: [.entra: [.device, .user], .hybrid: [.device, .user]],
            .https: [.entra: [.device, .user], .hybrid: [.device, .user]],
        ],
        .pki: [
            .ehttp: certificates,
            .https: certificates,
        ],
        .selfSigned: [.ehttp: certificates],
    ]

    private static let certificates: [JoinState: [Scenario]] = [
        .workgroup: [.device], .ad: [.device, .user], .entra: [.device], .hybrid: [.device, .user],
    ]
}

package import Diagnosis

extension SignalKind {
    package static let remoteLocationFound = SignalKind(
        "remote-location-found",
        meaning: "A content source that ccmsetup was told of, and turns to next."
    )
}

extension SignalPattern {
    // Quoted in KB 4495265.
    package static let remoteLocationFound = SignalPattern(
        .remoteLocationFound,
        starts: ["Found remote location '"],
        expression: #"Found remote location '(?<url>[^']+)'"#,
        matching: [
            """
            Found remote location 'https://gw.contoso.com/downloadrestservice.svc/getcontentxmlsecure?pid=P0100003&\
            cid=P0100003'
            """
        ],
        notMatching: [
            "Found local location 'http://dp01.contoso.com/SMS_DP_SMSPKG$/P0100003'"
        ]
    )
}

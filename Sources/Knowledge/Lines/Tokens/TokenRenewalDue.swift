package import Diagnosis

extension SignalKind {
    package static let tokenRenewalDue = SignalKind(
        "token-renewal-due",
        meaning: "The cached token is at its end, so a new one will be asked for. Routine."
    )
}

extension SignalPattern {
    package static let tokenRenewalDue = SignalPattern(
        .tokenRenewalDue,
        starts: ["CCM Token for '"],
        expression: #"CCM Token for '(?<sid>[^']*)' \((?<expires>[^)]*)\) is already expired or close to expire"#,
        matching: [
            "CCM Token for 'S-1-5-18' (12/23/2019 21:47:24) is already expired or close to expire"
        ],
        notMatching: [
            "Getting CCM Token from STS server 'MP01.CONTOSO.COM'"
        ]
    )
}

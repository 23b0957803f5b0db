package import Diagnosis

extension SignalKind {
    package static let bulkTokenSeen = SignalKind(
        "bulk-token-seen",
        meaning: "A bulk registration token stands in the log in clear text."
    )
}

extension SignalPattern {
    package static let bulkTokenSeen = SignalPattern(
        .bulkTokenSeen,
        starts: [],
        expression: #"(?is).*?/regtoken[:=]\s*["\']?(?<token>eyJ[\w-]+\.[\w-]*)"#,
        matching: [
            """
            Ccmsetup command line: "ccmsetup.exe" /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/7218632515222\
            0500 /regtoken:eyJ0eXAiOiJKV1QifQ.eyJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiJ9.c2lnbmF0dXJl
            """
        ],
        notMatching: [
            "Ccmsetup command line: \"ccmsetup.exe\" /mp:https://gw.contoso.com"
        ]
    )
}

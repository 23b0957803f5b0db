package import Diagnosis

extension SignalKind {
    package static let messageSent = SignalKind(
        "message-sent",
        meaning: "A message goes to a management point, which will reply to it."
    )
}

extension SignalPattern {
    package static let messageSent = SignalPattern(
        .messageSent,
        starts: ["Sending remote sync message '", "Sending async message '", "Sending remote async message '"],
        expression: #"Sending (?:remote )?a?sync message '(?<message>\{[0-9A-Fa-f-]{36}\})' to host '(?<url>[^'\s]+)'"#,
        matching: [
            """
            Sending remote sync message '{BD03DEED-D09A-4E63-ADAD-596376FFB0DA}' to host \
            'GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500' endpoint 'MP_PolicyManager'. Flags 0x280, sender \
            account S-1-5-18
            """
        ],
        notMatching: [
            "Sending async message '{BD03DEED-D09A-4E63-ADAD-596376FFB0DA}' to outgoing queue 'mp:[http]mp_statusreceiver'"
        ]
    )
}

package import Diagnosis

extension SignalKind {
    package static let certificateListed = SignalKind(
        "certificate-listed",
        meaning: "A certificate of the computer was looked at in the search for a client certificate."
    )
}

extension SignalPattern {
    /// Written for each chain before it is taken or passed over (ccmsetup.log and smsts.log of 2020 and 2023).
    package static let certificateListed = SignalPattern(
        .certificateListed,
        starts: ["Chain has Certificate [Thumbprint "],
        expression: #"""
            Chain has Certificate \[Thumbprint (?<thumbprint>[0-9A-Fa-f]{40})\] issued to \[[^\n]{0,400}?\] \#
            issued by \[(?<issuer>[^\n]{1,400})\]
            """#,
        matching: [
            """
            Chain has Certificate [Thumbprint 0123456789ABCDEF0123456789ABCDEF01234567] issued to \
            [CN=11111111-2222-3333-4444-555555555555] issued by [CN=MS-Organization-P2P-Access [2022]]
            """
        ],
        notMatching: ["Chain has Certificate [Thumbprint 01] issued to [CN=PC01]"]
    )
}

extension SignalKind {
    package static let certificateSkipped = SignalKind(
        "certificate-skipped",
        meaning: "A certificate of the computer was passed over, since its root is no issuer that the site names."
    )
}

extension SignalPattern {
    /// Behind the line that lists it (the same logs).
    package static let certificateSkipped = SignalPattern(
        .certificateSkipped,
        starts: ["Skipping Certificate [Thumbprint "],
        expression:
            #"Skipping Certificate \[Thumbprint (?<thumbprint>[0-9A-Fa-f]{40})\] issued to '[^\n]*?' as root is '"#,
        matching: [
            """
            Skipping Certificate [Thumbprint 0123456789ABCDEF0123456789ABCDEF01234567] issued to 'PC01' as root is \
            'CN=11111111-2222-3333-4444-555555555555'
            """
        ],
        notMatching: ["Skipping Certificate [Thumbprint 0123456789ABCDEF0123456789ABCDEF01234567] issued to 'PC01'"]
    )
}

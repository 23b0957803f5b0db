package import Diagnosis

extension SignalKind {
    package static let setupCommandLine = SignalKind("setup-command-line", meaning: "How ccmsetup was called.")
}

extension SignalPattern {
    package static let setupCommandLine = SignalPattern(
        .setupCommandLine,
        starts: [
            "Ccmsetup command line:",
            "CcmSetup command line:",
            "Ccmsetup was run with",
            "Command line: ",
        ],
        expression: #"(?:Ccmsetup|CcmSetup)? ?[Cc]ommand line: (?<commandLine>.*ccmsetup.*)"#,
        matching: [
            """
            Ccmsetup command line: "C:\\Windows\\ccmsetup\\ccmsetup.exe" \
            /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72186325152220500
            """
        ],
        notMatching: [
            "Commandline: C:\\WINDOWS\\CCM\\TSManager.exe /service"
        ]
    )
}

package import Diagnosis

extension SignalKind {
    package static let onlyManagementPoint = SignalKind(
        "only-management-point",
        meaning: "The one management point or gateway that ccmsetup was told of, and therefore asks."
    )
}

extension SignalPattern {
    package static let onlyManagementPoint = SignalPattern(
        .onlyManagementPoint,
        starts: ["Only one MP "],
        expression: #"Only one MP (?<url>(?:\w+://)?(?<managementPoint>[^/:\s]+)\S*) is specified\. Use it\."#,
        matching: [
            "Only one MP HTTPS://MP01.contoso.com is specified. Use it."
        ],
        notMatching: [
            "Only one MP was found."
        ]
    )
}

package import Diagnosis

extension SignalPattern {
    // Nobody has quoted it: the client counts errors of the assigned management point in these words, and of the one on
    // the internet, a gateway, in the same way.
    package static let internetRotationForced = SignalPattern(
        .rotationForced,
        starts: ["Internet MP error threshold reached", "5 internet MP errors in the last"],
        expression:
            #"(?:Internet MP error threshold reached|5 internet MP errors in the last \d+ minutes, threshold is 5)"#,
        matching: [
            "Internet MP error threshold reached, moving to next MP.",
            "5 internet MP errors in the last 10 minutes, threshold is 5.",
        ],
        notMatching: [
            "4 internet MP errors in the last 10 minutes, threshold is 5."
        ]
    )
}

import Diagnosis

/// Something that was asked for, perhaps again and again, and what became of it.
struct Waiting {
    let requests: [History]
    let answers: [History]

    /// How a wait ended.
    enum Outcome {
        /// An answer came in time, or the log ends too early to tell.
        case nothingToSay
        /// The log goes on, and no answer came.
        case inVain(since: Moment)
        /// The last request was answered, but not in time.
        case late(History)
    }

    /// An answer takes seconds; ten minutes leave room for a slow server and a second attempt.
    static let patienceMinutes: Int64 = 10

    /// What became of the requests, judged by the logs they stand in.
    func outcome(in caseFile: CaseFile) -> Outcome {
        if let since = firstUnanswered {
            let isProved = caseFile.goesOn(minutes: Waiting.patienceMinutes, after: since)
            return isProved ? .inVain(since: since) : .nothingToSay
        }
        if let answer = lateAnswer { return .late(answer) }
        return .nothingToSay
    }

    /// The first request that no answer has followed to the end of the logs.
    ///
    /// Not the last one: who asks every minute would seem to have asked just now.
    private var firstUnanswered: Moment? {
        guard let lastRequest = requests.map(\.last.moment).max() else { return nil }
        guard let lastAnswer = answers.map(\.last.moment).max() else { return requests.map(\.first.moment).min() }
        guard lastRequest > lastAnswer else { return nil }
        let later = requests.flatMap(\.spells).map(\.first).filter { $0 > lastAnswer }
        return later.min() ?? lastRequest
    }

    /// The answer to the last request, if it let the client wait too long.
    private var lateAnswer: History? {
        guard let lastRequest = requests.map(\.last.moment).max() else { return nil }
        let isInTime = answers.flatMap(\.spells).contains { spell in
            spell.last > lastRequest
                && (spell.first < lastRequest || spell.first.minutes(from: lastRequest) < Waiting.patienceMinutes)
        }
        return isInTime ? nil : answers.first { $0.last.moment > lastRequest }
    }
}

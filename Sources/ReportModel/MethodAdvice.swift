package import AuthenticationMethods

/// Which authentication methods would work for the client of a report.
package struct MethodAdvice: Hashable, Sendable, Codable {
    /// `nil` when the join state is not known.
    package let join: JoinState?
    package let place: ClientPlace
    /// Sentences for people: the methods one by one, then what to do with that.
    package let sentences: [String]

    /// Advice on a client; each sentence stands for itself.
    package init(join: JoinState?, place: ClientPlace, sentences: [String]) {
        self.join = join
        self.place = place
        self.sentences = sentences
    }
}

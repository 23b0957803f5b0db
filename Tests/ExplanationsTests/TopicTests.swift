import Diagnosis
import ErrorCodes
import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Explanations

/// Questions in words find their answer, and lines of logs find none.
struct TopicTests {
    @Test(arguments: Topic.all.map(\.id))
    func aTopicIsFoundByEachOfItsWays(id: String) throws {
        let topic = try #require(Topic.all.first { $0.id == id })
        for way in topic.asks {
            let words = way.joined(separator: " ")
            #expect(!TopicFinder(words).topics.isEmpty, "\(words)")
            #expect(TopicFinder("What about \(words)?").topics.contains { $0.id == id } || way.count < 3, "\(words)")
        }
    }

    @Test func topicsAreWellFormed() {
        #expect(Set(Topic.all.map(\.id)).count == Topic.all.count)
        let rules = Set(RuleCatalogue.rules.map(\.id))
        for topic in Topic.all {
            #expect(!topic.asks.isEmpty && !topic.asks.contains { $0.isEmpty } && !topic.answer.isEmpty, "\(topic.id)")
            #expect(!topic.sources.isEmpty && Set(topic.rules).isSubset(of: rules), "\(topic.id)")
            for text in topic.answer + (topic.note.map { [$0] } ?? []) {
                #expect(text.hasSuffix(".") && !text.contains("  "), "\(topic.id)")
            }
            for source in topic.sources { #expect(source.url?.hasPrefix("https://learn.microsoft.com/") ?? true) }
        }
    }

    @Test(arguments: [
        ("/lifetime", "lifetime"), ("lifetime", "lifetime"), ("How long is the bulk token lifetime?", "lifetime"),
        ("SMS Issuing", "sms-issuing"), ("what is the sms issuing certificate", "sms-issuing"),
        ("Client certificate: PKI", "client-certificate"), ("Client certificate: Self-signed", "client-certificate"),
        ("Windows 7", "windows-7"), ("Will it work with windows 7 devices that are not in azure ad??", "windows-7"),
        ("HTTP management point", "http-management-point"),
        ("how do you enable CMG traffic on the primary site MP if it is still in HTTP mode?", "http-management-point"),
        ("expired certificate of a client that never comes in", "expired-certificate"),
        (
            "Hi, can I use this for a client whose authentication certificate got expired and cannot auto renew as the "
                + "user is not coming to office", "expired-certificate"
        ),
        ("will it change to Entra", "switch-to-entra"),
        ("Does a bulk token client switch to Entra later?", "switch-to-entra"),
        (
            "Will a bulk-token client switch to AzureAD-based authentication by itself, or stick to it?",
            "switch-to-entra"
        ),
        ("internal PKI won't work with a bulk token when the root certificate is absent, would it?", "internal-ca"),
        ("How does the remote user get the client installation files?", "installation-files"),
        ("How can the user install the client if they are not a local administrator?", "installation-files"),
        ("/mp", "mp-parameter"), ("/NoCRLCheck", "nocrlcheck"), ("SMSMP", "smsmp"), ("CCMHOSTNAME=", "ccmhostname"),
        ("self-prove token", "site-token"), ("approval status 0", "approval-status"),
        ("Currently Internet", "connection-type"),
    ])
    func aQuestionFindsItsAnswerFirst(question: String, id: String) {
        #expect(TopicFinder(question).topics.first?.id == id)
    }

    @Test(arguments: [
        "", "?", "hello?", "what is my computer doing?", "windows 10", "windows 70", "Version 7", "7", "mp",
        "the mp is slow",
        "SMS Agent Host", "certificate", "token", "Can not open file",
        "certificates expire in many different ways and times",
        "Raising event: [SMS_CodePage(437), SMS_LocaleID(1033)]", String(repeating: "windows 7 ", count: 10_000),
    ])
    func whatAsksForNothingFindsNothing(text: String) {
        #expect(TopicFinder(text).topics.isEmpty)
    }

    @Test(arguments: Sample.all)
    func noLineOfASampleAsksForATopic(sample: Sample) throws {
        for log in try Sample.logs(of: sample.name) {
            for record in log.text.split(separator: "<![LOG[") {
                let message = String(record.prefix { $0 != "]" })
                let topics = TopicFinder(message).topics.map(\.id)
                #expect(topics.isEmpty, "\(log.name): \(message) asks for \(topics)")
            }
        }
    }

    @Test(.enabled(if: RealLogs.areThere, RealLogs.excuse), arguments: RealLogs.names)
    func noLineOfARealLogAsksForATopic(name: String) throws {
        let text = try Files.text(of: RealLogs.folder.appending(path: name))
        for record in text.split(separator: "<![LOG[") {
            let message = String(record.prefix { $0 != "]" })
            let topics = TopicFinder(message).topics.map(\.id)
            #expect(topics.isEmpty, "\(message) asks for \(topics)")
        }
    }
}

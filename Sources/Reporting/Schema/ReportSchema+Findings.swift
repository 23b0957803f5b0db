extension ReportSchema {
    /// Definitions of the findings.
    static let findingDefinitions = #"""
            "finding": {
              "type": "object",
              "description": "A diagnosis: what was seen, what it means, what to do, and the records that prove it.",
              "additionalProperties": false,
              "required": [
                "key", "id", "slug", "title", "severity", "confidence", "status", "area", "summary", "why",
                "actions", "references", "occurrences", "explains", "evidence"
              ],
              "properties": {
                "key": {
                  "type": "string",
                  "description": "What no other finding of the report has: the id, with the subject where there is one.",
                  "minLength": 1
                },
                "id": {
                  "description": "The id of the rule that made the finding.",
                  "$ref": "#/$defs/ruleID"
                },
                "slug": {
                  "type": "string",
                  "description": "The rule's name, for people.",
                  "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
                },
                "title": { "type": "string", "description": "What was found, in short.", "minLength": 1 },
                "severity": {
                  "type": "string",
                  "description": "How much it matters: it keeps the client from working, it may, or it is good to \#
        know.",
                  "enum": ["error", "warning", "info"]
                },
                "confidence": {
                  "type": "string",
                  "description": "How sure it is.",
                  "enum": ["high", "medium", "low"]
                },
                "status": {
                  "type": "string",
                  "description": "Whether it is still there at the time of judging.",
                  "enum": ["active", "recovered"]
                },
                "area": {
                  "type": "string",
                  "description": "The area it belongs to; evidence is about the logs themselves.",
                  "enum": [
                    "certificate-mode", "token", "location", "trust", "gateway", "registration",
                    "setup", "evidence"
                  ]
                },
                "subject": {
                  "type": "string",
                  "description": "The host, SID, thumbprint and the like that it is about; left out where there is \#
        only one of a kind.",
                  "minLength": 1
                },
                "summary": {
                  "type": "string",
                  "description": "What was seen, in whole sentences.",
                  "minLength": 1
                },
                "why": { "type": "string", "description": "Why it matters.", "minLength": 1 },
                "actions": {
                  "type": "array",
                  "description": "What to do, in order.",
                  "items": {
                    "type": "string",
                    "description": "One step, with the place where it is done.",
                    "minLength": 1
                  }
                },
                "references": {
                  "type": "array",
                  "description": "Pages that document it.",
                  "items": { "$ref": "#/$defs/reference" }
                },
                "occurrences": { "type": "integer", "description": "How often it was seen.", "minimum": 1 },
                "recurrence": {
                  "description": "How often it came back; left out for a fault that does not come and go.",
                  "$ref": "#/$defs/recurrence"
                },
                "firstSeen": {
                  "description": "When it was first seen; left out when the record does not tell its time in UTC.",
                  "$ref": "#/$defs/recordTime"
                },
                "firstSeenLocal": {
                  "description": "The time as the record writes it, instead of firstSeen where UTC is not known; left \#
        out when the record has no time that can be read.",
                  "$ref": "#/$defs/localTime"
                },
                "lastSeen": {
                  "description": "When it was last seen; left out when the record does not tell its time in UTC.",
                  "$ref": "#/$defs/recordTime"
                },
                "lastSeenLocal": {
                  "description": "The time as the record writes it, instead of lastSeen where UTC is not known; left \#
        out when the record has no time that can be read.",
                  "$ref": "#/$defs/localTime"
                },
                "explains": {
                  "type": "array",
                  "description": "The ids of findings that are consequences of this one.",
                  "items": { "$ref": "#/$defs/ruleID" },
                  "uniqueItems": true
                },
                "explainedBy": {
                  "description": "The id of the finding that this one is a consequence of.",
                  "$ref": "#/$defs/ruleID"
                },
                "evidence": {
                  "type": "array",
                  "description": "The records that prove it, in the order of time; of many, the first ones and the \#
        last.",
                  "items": { "$ref": "#/$defs/evidence" }
                }
              }
            },
            "reference": {
              "type": "object",
              "description": "A page that documents a fact.",
              "additionalProperties": false,
              "required": ["title", "url"],
              "properties": {
                "title": { "type": "string", "description": "The page's title.", "minLength": 1 },
                "url": {
                  "type": "string",
                  "description": "The page's full address.",
                  "pattern": "^https?://"
                }
              }
            }
        """#
}

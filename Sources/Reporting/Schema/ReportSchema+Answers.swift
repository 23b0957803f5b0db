extension ReportSchema {
    /// Definitions of the answers to the three questions.
    static let answerDefinitions = #"""
            "answers": {
              "type": "object",
              "description": "The three questions on which it rests whether a client can be managed from afar.",
              "additionalProperties": false,
              "required": ["proof", "gateway", "service"],
              "properties": {
                "proof": {
                  "description": "Whether it has what it needs to prove itself: a certificate or a token.",
                  "$ref": "#/$defs/answer"
                },
                "gateway": { "description": "Whether it knows a gateway.", "$ref": "#/$defs/answer" },
                "service": {
                  "description": "Whether it is served, through which door, and until when.",
                  "$ref": "#/$defs/answer"
                }
              }
            },
            "answer": {
              "type": "object",
              "description": "An answer, and the record that proves it.",
              "additionalProperties": false,
              "required": ["answer", "summary"],
              "properties": {
                "answer": {
                  "type": "string",
                  "description": "What is answered; not-shown where the logs do not tell.",
                  "enum": ["yes", "no", "not-shown"]
                },
                "summary": { "type": "string", "description": "The answer in words.", "minLength": 1 },
                "evidence": {
                  "description": "The record that proves it; left out where no single one does.",
                  "$ref": "#/$defs/evidence"
                }
              }
            }
        """#
}

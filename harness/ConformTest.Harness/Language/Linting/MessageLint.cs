namespace ConformTest.Harness.Language.Linting;

/// <summary>Checks scripts that send messages: whom they go to, and that the harness can recognise them.</summary>
internal sealed class MessageLint(Conversation conversation, LintReport report)
{
    private readonly List<Stage> _delivers = [];
    private readonly List<SourcePosition> _recipients = [];
    private bool _sendsMessage;
    private bool _isMarked;

    private enum Use { Sent, Value }

    public void Sent(Template template)
    {
        if (template.Source == "." || IsLastChunk(template))
            _sendsMessage = true;
        foreach (var part in template.Parts)
            Look(template, part, Use.Sent);
    }

    /// <summary>A value or a cell, which may be sent further down.</summary>
    public void Valued(Template template)
    {
        foreach (var part in template.Parts)
            Look(template, part, Use.Value);
    }

    public void Delivers(Stage stage)
    {
        // A count of none needs nothing to be recognised by.
        if (stage.Direction is Delivers { Count.Source: not "0" })
            _delivers.Add(stage);
    }

    public void Finish()
    {
        if (_sendsMessage && !IsImapOnly())
            foreach (var position in _recipients)
                report.Error(position, 1, "a script that sends a message needs a recipient of its own", "{recipient} can be the target's Postmaster; write {alice}");
        if (!_isMarked)
            foreach (var stage in _delivers)
                report.Error(stage.Position, 1, "nothing that is sent has the marker", "mail is recognised by {marker}, which {message NAME} has in it");
    }

    private void Look(Template template, TemplatePart part, Use use)
    {
        switch (part)
        {
            case ReferencePart { Name: "recipient" } when use == Use.Sent:
                _recipients.Add(template.Position with { Column = part.Column });
                break;
            case ReferencePart { Name: "marker" }:
                _isMarked = true;
                break;
            case CallPart call:
                _sendsMessage |= use == Use.Sent && call.Function is "message" or "stuffed";
                _isMarked |= call.Function == "message";
                foreach (var argument in call.Arguments)
                    Look(template, argument, use);
                break;
            case ArithmeticPart sum:
                Look(template, sum.Left, use);
                Look(template, sum.Right, use);
                break;
        }
    }

    /// <summary>RFC 3030 section 2: the message ends with the chunk that says so.</summary>
    private static bool IsLastChunk(Template template) =>
        template.Parts is [TextPart { Text: var text }, ..] && text.StartsWith("BDAT ", StringComparison.OrdinalIgnoreCase)
        && template.Source.Contains(" LAST", StringComparison.OrdinalIgnoreCase);

    private bool IsImapOnly()
    {
        foreach (var connection in conversation.Connections)
            if (connection.Protocol != MailProtocol.Imap)
                return false;
        return true;
    }
}

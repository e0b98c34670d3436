using ConformTest.Harness.Language.Parsing;

namespace ConformTest.Harness.Language.Linting;

/// <summary>Checks the braces of a template: names, functions, types of holes, and that holes stand only where something is expected.</summary>
internal sealed class TemplateLint(Conversation conversation, LintVocabulary vocabulary, NameScope names, LintReport report)
{
    private const string Pattern = "holes and conditions stand in what is expected";

    /// <summary>What is sent.</summary>
    public void CheckSent(Template template, MailProtocol? protocol) => CheckParts(template, Place.Sent, protocol);

    /// <summary>What is expected; holes of a line that must not come bind nothing.</summary>
    public void CheckExpected(Template template, MailProtocol? protocol, Modality modality) =>
        CheckParts(template, modality == Modality.Not ? Place.Forbidden : Place.Expected, protocol);

    /// <summary>What gives a value.</summary>
    public void CheckValue(Template template) => CheckParts(template, Place.Value, null);

    /// <summary>A side of a comparison, where a name without braces is easily taken for its value.</summary>
    public void CheckOperand(Template template)
    {
        CheckValue(template);
        if (template.Parts is not [TextPart { Text: var text }])
            return;
        if (text is ['"', .., '"'])
            report.Warn(template.Position, text.Length, "the quotes are part of the text", $"write {text[1..^1]} or {{{text}}}");
        else if (names.IsKnown(text) && !IsAccountWord(text))
            report.Error(template.Position, text.Length, $"this is the text '{text}', not its value", $"write {{{text}}}");
    }

    /// <summary>A table's cell: it can be text or pattern, and is played where its column is named.</summary>
    public void CheckCell(Template template) => CheckParts(template, Place.Cell, null);

    private enum Place { Sent, Expected, Forbidden, Value, Cell }

    private void CheckParts(Template template, Place place, MailProtocol? protocol)
    {
        for (var i = 0; i < template.Parts.Length; i++)
        {
            var part = template.Parts[i];
            if (part is TypedLiteralPart)
                CheckLiteral(template, i, place, protocol);
            else
                CheckPart(template, part, place, protocol);
        }
    }

    private void CheckPart(Template template, TemplatePart part, Place place, MailProtocol? protocol)
    {
        var position = template.Position with { Column = part.Column };
        switch (part)
        {
            case ReferencePart reference when place == Place.Cell:
                names.UseInCell(reference.Name, position);
                break;
            case ReferencePart reference:
                names.Use(reference.Name, position);
                break;
            case ArithmeticPart sum:
                CheckPart(template, sum.Left, place, protocol);
                CheckPart(template, sum.Right, place, protocol);
                break;
            case CapturePart capture:
                CheckCapture(capture, position, place);
                break;
            case AnythingPart when place is Place.Sent or Place.Value:
                report.Error(position, 3, "{*} is no value", Pattern);
                break;
            case SplicePart splice:
                CheckSplice(splice, position, place);
                break;
            case CallPart call:
                CheckCall(template, call, position, place, protocol);
                break;
        }
    }

    private void CheckCapture(CapturePart capture, SourcePosition position, Place place)
    {
        var length = (capture.Name?.Length ?? 0) + capture.Rule.Length + 3;
        if (place is Place.Sent or Place.Value)
            report.Error(position, length, "a hole is no value", Pattern);
        if (vocabulary.AbnfRules is { } isKnown && !isKnown(capture.Rule))
            report.Error(position, length, $"there is no rule '{capture.Rule}'", Names.DidYouMean(capture.Rule, vocabulary.AbnfRuleNames) ?? "the RFCs' ABNF names, or any");
        if (capture.Name is not { } name)
            return;
        if (place == Place.Forbidden)
            report.Error(position, length, "a line that must not come captures nothing", $"{{={capture.Rule}}}");
        else
            names.Bind(name, position);
    }

    private void CheckSplice(SplicePart splice, SourcePosition position, Place place)
    {
        if (conversation.Table is not { } table || !table.Columns.Contains(splice.ColumnName))
        {
            report.Error(position, splice.ColumnName.Length + 3, $"there is no column '{splice.ColumnName}'",
                conversation.Table is { } columns ? Names.DidYouMean(splice.ColumnName, columns.Columns) : "{~column} needs a table");
            return;
        }
        names.Use(splice.ColumnName, position);
        if (place is Place.Sent or Place.Value)
            report.Error(position, splice.ColumnName.Length + 3, "a piece of pattern is no value", $"{{{splice.ColumnName}}} is the cell's text");
        var column = table.Columns.IndexOf(splice.ColumnName);
        foreach (var row in table.Rows)
            foreach (var part in row.Cells[column].Parts)
                if (part is CapturePart { Name: { } name })
                    names.Bind(name, row.Cells[column].Position with { Column = part.Column });
    }

    private void CheckCall(Template template, CallPart call, SourcePosition position, Place place, MailProtocol? protocol)
    {
        foreach (var argument in call.Arguments)
            CheckPart(template, argument, place, protocol);
        var length = call.Function.Length + 1;
        if (LanguageWords.Conditions.Contains(call.Function))
        {
            if (place is Place.Sent or Place.Value)
                report.Error(position, length, $"'{call.Function}' is no value", Pattern);
            if (call.Arguments.Length == 0)
                report.Error(position, length, $"'{call.Function}' names nothing", $"{{{call.Function} STARTTLS}}");
            else if (place is not (Place.Sent or Place.Value))
                CheckCapabilities(template, call, protocol);
            return;
        }
        if (!vocabulary.Functions.TryGetValue(call.Function, out var arity))
            report.Error(position, length, $"there is no function '{call.Function}'",
                Names.DidYouMean(call.Function, [.. vocabulary.Functions.Keys, .. LanguageWords.Conditions]));
        else if (call.Arguments.Length < arity.Least || call.Arguments.Length > arity.Most)
            report.Error(position, length, $"'{call.Function}' takes {Count(arity)}, not {call.Arguments.Length}");
        else if (call.Function == "message" && call.Arguments[0] is TextPart fixture && vocabulary.MessageFixtures?.Contains(fixture.Text) == false)
            report.Error(position with { Column = fixture.Column }, fixture.Text.Length, $"there is no message '{fixture.Text}'",
                Names.DidYouMean(fixture.Text, vocabulary.MessageFixtures));
        else if (WordArguments.Takes(call.Function, 0) && call.Function != "message" && call.Arguments[0] is TextPart account
            && Array.IndexOf(LanguageWords.Accounts, account.Text) < 0)
            report.Error(position with { Column = account.Column }, account.Text.Length, $"there is no account '{account.Text}'",
                Names.DidYouMean(account.Text, LanguageWords.Accounts) ?? string.Join(", ", LanguageWords.Accounts));
    }

    /// <summary>A misspelt <c>{lacks STARTLS}</c> would hold for every server.</summary>
    private void CheckCapabilities(Template template, CallPart call, MailProtocol? protocol)
    {
        var isCapability = protocol is { } p && (ProtocolWords.IsSmtp(p) || template.Source.Contains("CAPABILITY", StringComparison.OrdinalIgnoreCase));
        if (!isCapability || vocabulary.KnownCapabilities is not { } known || !known.TryGetValue(protocol!.Value, out var registered))
            return;
        if (ProtocolWords.IsSmtp(protocol.Value) && SmtpParameters.StandIn(template))
        {
            foreach (var argument in call.Arguments)
                if (argument is TextPart { Text: var parameter } && !SmtpParameters.All.Contains(parameter))
                    report.Error(template.Position with { Column = argument.Column }, parameter.Length,
                        $"'{parameter}' is no registered parameter", Names.DidYouMean(parameter, SmtpParameters.All));
            return;
        }

        foreach (var argument in call.Arguments)
            if (argument is TextPart { Text: var name } && !Capabilities.IsKnown(registered, name, protocol.Value))
                report.Error(template.Position with { Column = argument.Column }, name.Length,
                    $"'{name}' is not registered for {ProtocolWords.Word(protocol.Value)}", Names.DidYouMean(name, registered) ?? "names that are not registered begin with X");
    }

    private void CheckLiteral(Template template, int index, Place place, MailProtocol? protocol)
    {
        var position = template.Position with { Column = template.Parts[index].Column };
        if (protocol is { } known && known != MailProtocol.Imap)
            report.Error(position, 1, "only IMAP has literals", "a brace itself is written {\"{\"}");
        else if (place is Place.Sent or Place.Expected && index < template.Parts.Length - 1)
            report.Error(position, 1, "a literal ends its line", "its text begins the next one; braces themselves are written {\"{5}\"}");
        else if (place == Place.Value)
            report.Error(position, 1, "a number needs no braces", "braces themselves are written {\"{5}\"}");
    }

    private static bool IsAccountWord(string text) => Array.IndexOf(LanguageWords.Accounts, text) >= 0;

    private static string Count((int Least, int Most) arity) => arity switch
    {
        (1, 1) => "1 argument",
        var (least, most) when least == most => $"{least} arguments",
        (var least, int.MaxValue) => $"{least} or more arguments",
        var (least, most) => $"{least} to {most} arguments",
    };
}

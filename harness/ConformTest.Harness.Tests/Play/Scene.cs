using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Play;

/// <summary>A scope with an account and values, and short ways to evaluate templates in it.</summary>
internal sealed class Scene : IMessageSource
{
    public Scene(string marker = "mark", Framing? framing = null) =>
        Scope = new CaseScope(marker, framing ?? Framing.Plain, this) { Position = new SourcePosition("scene.conv", 7, 1) };

    public Dictionary<string, string> Messages { get; } = [];

    public CaseScope Scope { get; }

    public Scene With(string name, string value)
    {
        Scope.Bind(name, Encoding.Latin1.GetBytes(value));
        return this;
    }

    public Scene WithAccount(string role, string user, string password)
    {
        Scope.AddAccount(role, new TargetAccount(role, user, password, $"{user}@test"));
        return this;
    }

    public Scene WithRow(params (string Column, string Cell)[] cells)
    {
        var columns = cells.Select(cell => cell.Column).ToImmutableArray();
        var row = new Row("row", [.. cells.Select(cell => Parse(cell.Cell))], default);
        Scope.AddRow(new Table(columns, [row]), row);
        return this;
    }

    /// <summary>The value of a template, one character per octet.</summary>
    public string Evaluate(string template) => Encoding.Latin1.GetString(Scope.Evaluate(Parse(template)).Span);

    /// <summary>What a template sends: the pieces, with <c>|</c> where the sender waits for the server.</summary>
    public string Send(string template)
    {
        var sending = Scope.Sending = new OutBuffer();
        Scope.Send(Parse(template));
        Scope.Sending = null;
        return string.Concat(sending.Finish().Select(piece =>
            Encoding.Latin1.GetString(piece.Octets.Span) + (piece.Border == OutBuffer.Border.Continuation ? "|" : "")));
    }

    public ReadOnlyMemory<byte>? Find(string name) => Messages.TryGetValue(name, out var text) ? new ReadOnlyMemory<byte>(Encoding.Latin1.GetBytes(text)) : default(ReadOnlyMemory<byte>?);

    public ReadOnlyMemory<byte> Generate(int seed, int index) =>
        Encoding.ASCII.GetBytes($"From: a@client.test\r\nSubject: {seed} {index}\r\n\r\nText {index}.\r\n");

    public string? Envelope(string name) => null;

    public string? BodyStructure(string name) => null;

    private static Template Parse(string text) => TemplateParser.Parse(text, new SourcePosition("scene.conv", 1, 1));
}

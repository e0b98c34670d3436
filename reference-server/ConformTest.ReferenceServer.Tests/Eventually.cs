using System.Text;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests;

/// <summary>Waits for what another task brings about. The limit only ends a test that has failed.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Looks again until there is something to see.</summary>
    /// <param name="look">Null while it is not there.</param>
    /// <param name="missing">What to say when it never came.</param>
    /// <exception cref="TimeoutException">It never came.</exception>
    public static async Task<T> FindAsync<T>(Func<T?> look, Func<string> missing) where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (true)
        {
            if (look() is { } found) return found;
            if (limit.IsCancellationRequested) throw new TimeoutException(missing());
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The one message of a mailbox, once it has come.</summary>
    /// <param name="mailbox">Where it comes.</param>
    /// <param name="between">Done before each look, to let a clock go on.</param>
    public static async Task<string> OnlyMessageAsync(Mailbox mailbox, Action? between = null)
    {
        var messages = await FindAsync(
            () =>
            {
                between?.Invoke();
                return mailbox.Snapshot() is { Count: > 0 } some ? some : null;
            },
            () => "no message came");
        messages.Should().HaveCount(1);
        return Encoding.Latin1.GetString(messages[0].Content.Span);
    }
}

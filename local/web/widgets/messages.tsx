import type { MessageModel } from '../../modules/ui/widgets/model';

/** Messages of Form.addPageInitMessage. A message that is to vanish says after how long, for the browser's part. */
export function Messages({ messages }: { messages: readonly MessageModel[] }) {
  return (
    <>
      {messages.map(({ type, title, message, duration }) => (
        <div
          class={`banner ${type.toLowerCase()}`}
          role={type === 'ERROR' || type === 'WARNING' ? 'alert' : 'status'}
          data-duration={duration > 0 ? duration : undefined}
        >
          <b>{title}</b>
          <p>{message}</p>
        </div>
      ))}
    </>
  );
}

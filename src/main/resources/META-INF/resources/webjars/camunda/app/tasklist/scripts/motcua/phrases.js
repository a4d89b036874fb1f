const FORM = [
  [/^Field is required\.$/, 'Bắt buộc nhập.'],
  [/^Field must have minimum value of (.+)\.$/, 'Không được nhỏ hơn $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Không được lớn hơn $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Nhập ít nhất $1 ký tự.'],
  [/^Field must have maximum length of (.+)\.$/, 'Nhập nhiều nhất $1 ký tự.'],
  [/^Field must match pattern [^]+$/, 'Không đúng mẫu quy định.'],
  [/^Field must be a valid\s+international phone number\..*$/, 'Số điện thoại không đúng (ví dụ: +84912345678).'],
  [/^Field must be a valid email\.$/, 'Địa chỉ thư điện tử không đúng.'],
  [/^Value is not a number\.$/, 'Phải nhập số.'],
  [/^Value is expected to be an integer\.$/, 'Phải nhập số nguyên.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Nhiều nhất $1 chữ số thập phân.'],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Giá trị không đúng bước; hai giá trị gần nhất là $1 và $2.'
  ],
  [/^Date and time must both be entered\.$/, 'Phải nhập cả ngày và giờ.'],
  [/^Select$/, 'Chọn'],
  [/^Search$/, 'Tìm'],
  [/^No results$/, 'Không tìm thấy'],
  [/^All values selected$/, 'Đã chọn hết'],
  [/^Nothing to show\.$/, 'Không có dữ liệu.'],
  [/^No content to show\.$/, 'Không có nội dung.'],
  [/^hh:mm \?m$/, 'hh:mm AM/PM']
];

// What the engine puts around our sentence on its way to the error box.
const WRAPPING = [
  /^An error happened while submitting the task form:? */,
  /^Cannot (?:submit task form|complete task|claim task|update task) \S+: /,
  /^ENGINE-\d+ /,
  /^(?:There was an exception|Exception) while invoking [^.:]*\. Message: '([^]*)'$/,
  /^Exception while invoking [^.:]*: /
];

export function formWords(english) {
  const phrase = FORM.find(([said]) => said.test(english));
  return phrase ? english.replace(...phrase) : english;
}

export function spokenByServer(sentence) {
  return WRAPPING.reduce(
    (left, wrapping) => left.replace(wrapping, (_, inner) => (typeof inner === 'string' ? inner : '')),
    sentence.startsWith('{') ? sentenceIn(sentence) : sentence
  );
}

/** Tasklist knows Camunda's errors only; any other, a problem detail (RFC 9457) say, it prints as it came. */
function sentenceIn(json) {
  try {
    const { detail, message } = JSON.parse(json);
    return detail || message || 'Máy chủ gặp lỗi. Hãy tải lại trang rồi thử lại.';
  } catch {
    return json;
  }
}

import { createImport } from '#imports/contract';
import { ApiProblem, apiUrl, type Problem } from '../../api.ts';

/** Sends a file with news of how much has left; a refusal is thrown as from any other call. */
export function sendFile(form: FormData, onPart: (part: number) => void): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(createImport.method, apiUrl(createImport));
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = (event) => event.lengthComputable && onPart(event.loaded / event.total);
    request.onerror = () => reject(new TypeError('the network failed'));
    request.onload = () => {
      const isJson = request.getResponseHeader('content-type')?.includes('json') ?? false;
      const answer = (isJson ? JSON.parse(request.responseText) : {}) as { id: string } & Partial<Problem>;
      if (request.status < 400) resolve(answer);
      else reject(new ApiProblem({ title: '', code: `HTTP_${request.status}`, ...answer, status: request.status, fields: answer.fields ?? [] }));
    };
    request.send(form);
  });
}
